import type { WheelPack } from '../model/pack.ts';
import { firstEn } from './en-first.ts';

/** The built-in wheel in English, with the same ids as the Dutch one: answers given in one language can be read in the other. */
export const packEn: WheelPack = {
  ...firstEn.pack,
  title: 'The participation wheel',
  source: 'reconstructed',
  licence: 'EUPL-1.2',
  reviewedOn: '',
  scale: [
    { id: 'good', label: 'Fine as it is', pattern: 'dots', well: true },
    { id: 'fair', label: 'All right', pattern: 'diagonal' },
    { id: 'hard', label: 'Difficult', pattern: 'waves' },
    { id: 'unknown', label: 'I do not know', pattern: 'rings', open: true, sentence: 'I do not know how this goes.' },
    { id: 'skipped', label: 'I skip this', pattern: 'plain', open: true, sentence: 'I skip this.' },
  ],
  areas: [
    {
      id: 'self-reliance',
      label: 'My daily life',
      official: 'Self-reliance',
      question: 'How are the ordinary things of every day going?',
      help: 'Think of the household, money, letters and forms, and getting around.',
      says: {
        good: 'The ordinary things of every day go well.',
        fair: 'The ordinary things of every day go all right.',
        hard: 'I find the ordinary things of every day difficult.',
      },
      firstSteps: [
        { id: 'tell-someone', label: 'Tell someone what I find difficult' },
        { id: 'ask-paperwork', label: 'Ask for help with my letters or my money' },
        { id: 'find-help-at-home', label: 'Find out what help at home there is' },
      ],
    },
    {
      id: 'social-contacts',
      label: 'People around me',
      official: 'Social contacts',
      question: 'How is it going with the people around me?',
      help: 'Think of family, friends, neighbours and people to talk to.',
      says: {
        good: 'I have people around me whom I can turn to.',
        fair: 'There are people around me, and that goes all right.',
        hard: 'I find contact with other people difficult.',
      },
      firstSteps: [
        { id: 'call-someone', label: 'Call someone or send a message' },
        { id: 'coffee', label: 'Have coffee at the community centre once' },
        { id: 'greet-neighbour', label: 'Have a chat with a neighbour' },
      ],
    },
    {
      id: 'taking-part',
      label: 'Going out and joining in',
      official: 'Taking part in society',
      question: 'How is it going with getting out and doing things I enjoy?',
      help: 'Think of sports, music, a hobby, a course or a day out.',
      says: {
        good: 'I get out and do things I enjoy.',
        fair: 'Getting out and doing things I enjoy goes all right.',
        hard: 'I find getting out and doing things I enjoy difficult.',
      },
      firstSteps: [
        { id: 'look-around', label: 'See what there is to do in my neighbourhood' },
        { id: 'try-once', label: 'Join in once, to try' },
        { id: 'ask-company', label: 'Ask someone to come with me' },
      ],
    },
    {
      id: 'contributing',
      label: 'Doing something for others',
      official: 'Contributing to society',
      question: 'How is it going with doing something for others?',
      help: 'Think of helping a neighbour, caring for someone, volunteering or having a say in the neighbourhood.',
      says: {
        good: 'I do something for others, and that goes well.',
        fair: 'Doing something for others goes all right.',
        hard: 'Doing something for others is difficult for me now.',
      },
      firstSteps: [
        { id: 'look-for-volunteering', label: 'See what volunteer work there is' },
        { id: 'ask-neighbour', label: 'Ask a neighbour whether I can do something' },
        { id: 'share-idea', label: 'Tell someone my idea for the neighbourhood' },
        { id: 'hand-over', label: 'Ask who can take something over from me' },
      ],
    },
    {
      id: 'skills',
      label: 'Learning',
      official: 'Gaining skills',
      question: 'How is it going with learning new things?',
      help: 'Think of language, reading and writing, the computer, a course or learning by doing.',
      says: {
        good: 'I learn new things, and that goes well.',
        fair: 'Learning new things goes all right.',
        hard: 'I find learning new things difficult.',
      },
      firstSteps: [
        { id: 'write-down', label: 'Write down what I want to learn' },
        { id: 'ask-library', label: 'Ask at the library what courses there are' },
        { id: 'ask-to-teach', label: 'Ask someone to teach me' },
      ],
    },
    {
      id: 'paid-work',
      label: 'Paid work',
      official: 'Paid work',
      question: 'How is it going with paid work?',
      help: 'Think of finding work, keeping it, and work that suits me. No paid work is a good answer too.',
      says: {
        good: 'With paid work it is fine as it is now.',
        fair: 'With paid work it goes all right.',
        hard: 'Paid work is difficult for me now.',
      },
      firstSteps: [
        { id: 'write-strengths', label: 'Write down what I can do and like to do' },
        { id: 'look-at-jobs', label: 'See what work there is' },
        { id: 'ask-talk', label: 'Ask for a talk about work' },
      ],
    },
  ],
  wants: [
    { id: 'more', label: 'More', sentence: 'I want more here.' },
    { id: 'different', label: 'Something different', sentence: 'I want something different here.' },
    { id: 'keep', label: 'Keep it so', sentence: 'I want to keep this as it is.', enough: true },
    { id: 'less', label: 'Less', sentence: 'I want less here.' },
    { id: 'not-now', label: 'Not now', sentence: 'I do not want to change anything here now.', enough: true },
  ],
  helps: [
    { id: 'company', label: 'Someone who comes along or joins in', sentence: 'someone who comes along or joins in' },
    { id: 'talking', label: 'Talking about it with someone', sentence: 'talking about it with someone' },
    { id: 'information', label: 'Knowing what there is', sentence: 'knowing what there is' },
    { id: 'learning', label: 'Learning or practising it', sentence: 'learning or practising it' },
    { id: 'practical', label: 'Help with doing or arranging things', sentence: 'help with doing or arranging things' },
    { id: 'money-transport', label: 'Money or transport', sentence: 'money or transport' },
  ],
  helpers: [
    { id: 'myself', label: 'Myself', sentence: 'myself', self: true },
    { id: 'own-circle', label: 'People around me', sentence: 'people around me' },
    { id: 'volunteer', label: 'A volunteer', sentence: 'a volunteer' },
    { id: 'professional', label: 'Someone whose work this is', sentence: 'someone whose work this is' },
    { id: 'organisation', label: 'A club or an organisation', sentence: 'a club or an organisation' },
  ],
  firstSteps: [{ id: 'talk', label: 'Talk about it with someone' }],
};
