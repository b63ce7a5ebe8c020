import { completePack, type InitiativePack } from '../model/pack.ts';
import { choicesEn } from './choices-en.ts';
import { NOT_DOING, ONLY_TELLING } from './skips.ts';

/** The same in English, loaded when a page asks for it. Ids are those of the Dutch pack, so that answers mean the same. */
export const generalEn: InitiativePack = completePack({
  ...choicesEn,
  id: 'general',
  version: '1',
  locale: 'en',
  source: 'reconstructed',
  reviewedOn: '',
  kinds: [
    {
      id: 'initiative',
      label: 'Do something together with others',
      help: 'For example a community garden, a street party or a coffee morning. You do it yourselves, the municipality can help.',
    },
    {
      id: 'idea',
      label: 'Give an idea',
      help: 'You know something that could be better. You do not have to do it yourself.',
      asks: ['stance'],
      skips: [...NOT_DOING],
    },
    {
      id: 'advice',
      label: 'Say something about a plan or a rule',
      help: 'You have an opinion on what the municipality does, or is going to do.',
      asks: ['stance', 'rung'],
      skips: [...NOT_DOING],
    },
    {
      id: 'challenge',
      label: 'Take over a task of the municipality',
      help: 'You think that you can do it better, smarter or cheaper together.',
      legal: 'uitdaagrecht',
    },
    {
      id: 'signal',
      label: 'Report something',
      help: 'Something is broken or not in order.',
      note: 'Danger? Call 112. You can report a broken lamp or a loose tile faster on the website of your municipality.',
      skips: [...ONLY_TELLING],
      off: true,
    },
  ],
  themes: [
    { id: 'meeting', label: 'Meeting each other' },
    { id: 'green', label: 'Green and nature' },
    { id: 'liveability', label: 'A pleasant neighbourhood' },
    { id: 'safety', label: 'Safety' },
    { id: 'traffic', label: 'Traffic and parking' },
    { id: 'public-space', label: 'Streets, squares and playgrounds' },
    { id: 'housing', label: 'Housing' },
    { id: 'youth', label: 'Children and young people' },
    { id: 'care', label: 'Care and welfare' },
    { id: 'loneliness', label: 'Loneliness' },
    { id: 'culture', label: 'Art and culture' },
    { id: 'sport', label: 'Sport and moving' },
    { id: 'energy', label: 'Energy and sustainability' },
    { id: 'language', label: 'Language and integration' },
    { id: 'work', label: 'Work and income' },
  ],
  next: [
    'Someone of {recipient} reads your idea.',
    'Then you hear what is possible, and whom you can call. Is it not possible? Then you hear why.',
  ],
});
