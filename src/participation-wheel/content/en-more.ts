import type { Option, WheelPack } from '../model/pack.ts';
import { packEn } from './en.ts';
import { inASentence } from './in-a-sentence.ts';
import { packNlFull } from './nl-more.ts';

/**
 * The rest of the built-in wheel in English. What is the same in both languages (which activity counts for which areas, and from when a
 * law is valid) is taken from the Dutch pack, so that it stands in one place.
 */
const statements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'self-reliance': {
    household: 'I manage my household.',
    'getting-around': 'I get where I want to be, indoors and in the neighbourhood.',
    'knowing-whom': 'I know whom I can ask.',
    money: 'My money matters are in order.',
    'own-day': 'I decide how my day looks.',
  },
  'social-contacts': {
    talking: 'I have people to talk to.',
    'when-ill': 'There is someone I can call when I am ill.',
    neighbourhood: 'I know people in my neighbourhood.',
    asking: 'I can ask someone for help.',
    giving: 'I can do something for someone else.',
  },
  'taking-part': {
    enjoying: 'I do things I enjoy.',
    'knowing-what': 'I know what there is to do near me.',
    reaching: 'I can get there and pay for it.',
    welcome: 'I feel welcome there.',
  },
  contributing: {
    doing: 'I do something for others.',
    experience: 'My experience is useful to others.',
    idea: 'I have an idea for my neighbourhood.',
    say: 'I have a say in what concerns me.',
    enough: 'I do enough already.',
  },
  skills: {
    new: 'I want to learn something new.',
    where: 'I know where I can learn it.',
    'by-doing': 'I learn from what I do.',
    dutch: 'Reading and writing Dutch goes well.',
  },
  'paid-work': {
    looking: 'I am looking for paid work, or for more of it.',
    'would-like': 'I would like to work. My health or my situation makes it hard.',
    help: 'I could use help to find or keep work.',
    'not-now': 'Paid work does not suit me now.',
  },
};

const ring2: Readonly<Record<string, string>> = {
  'self-reliance': 'Supportive care',
  'social-contacts': 'Supportive contact',
  'taking-part': 'Social and recreational activities',
  contributing: 'Voluntary effort',
  skills: 'Training and placements',
  'paid-work': 'Own income',
};

const barriers: Readonly<Record<string, string>> = {
  stairs: 'Stairs or thresholds',
  hearing: 'Hard of hearing',
  crowds: 'Busy groups',
  dutch: 'The Dutch language',
  money: 'Little money',
  travelling: 'Not being able to travel alone',
  reading: 'Difficult words or letters',
  reactions: 'Afraid of what others will say',
  'not-knowing': 'Not knowing what there is',
  asking: 'Hard to ask or to offer',
  trust: 'Little trust in the authorities',
  rules: 'Many rules and desks',
  energy: 'Little energy',
  anxiety: 'Anxiety or tension',
  caring: 'Caring for someone else',
  full: 'A full agenda',
  other: 'Something else',
  'rather-not': 'I would rather not say',
};

const motives: Readonly<Record<string, string>> = {
  useful: 'Being useful',
  people: 'Being among people',
  structure: 'A steady rhythm',
  learn: 'Learning',
  recognition: 'Being appreciated',
  income: 'Earning my own money',
  'give-back': 'Giving something back',
  health: 'Good for my health',
  missed: 'Being missed when I am not there',
};

const situations: Readonly<Record<string, string>> = {
  active: 'I am already active in my street, my neighbourhood or my club.',
  'many-problems': 'There is a lot going on. First I want some rest and room.',
  alone: 'I am on my own a lot and want to get out.',
  useful: 'I would like to do something, but cannot arrange it alone.',
  'towards-work': 'I am on my way to paid work.',
};

const support: Readonly<Record<string, readonly [title: string, description?: string]>> = {
  'neighbour-help': ['Neighbours helping each other', 'With a job, an errand or a lift.'],
  'peer-group': ['Talking with people who go through the same'],
  'street-party': ['Doing something together in the street', 'For example a street party, or coffee together.'],
  exchange: ['Helping each other: you something for me, I something for you'],
  'coffee-morning': ['Coffee morning or open house', 'Just walk in: at the community centre, the library, the church or the mosque.'],
  exercise: ['Exercise or sports together'],
  culture: ['Choir, theatre, hobby club or a day out'],
  cooking: ['Cooking and eating together'],
  volunteering: ['Volunteer work', 'Once or more often, alone or with someone to guide you.'],
  'thinking-along': ['Thinking along and having a say', 'For example in a residents’ group, a client council or a youth panel.'],
  courses: ['A course', 'For example reading and writing, the computer or a trade.'],
  'job-services': ['Help with looking for work'],
  'home-care': ['Help at home', 'Household help, care at home or guidance.'],
  'money-help': ['Help with money, debts or letters'],
  transport: ['Adapted transport'],
  respite: ['A break when you care for someone', 'Someone takes over the care for a while.'],
  buddy: ['A buddy', 'Someone who visits, comes along or practises Dutch with you.'],
  language: ['Language lessons or civic integration'],
  'work-learn': ['Learning at a workplace', 'A placement, a training place or work experience.'],
  'job-coach': ['A job coach or an adapted workplace'],
  'sheltered-work': ['Sheltered work or day activities'],
};

const plain: Readonly<Record<string, string>> = {
  'wmo-2015': 'Through the municipality: help and support to take part',
  participatiewet: 'Through the municipality: help with work and income',
  'local-schemes': 'Through the municipality: money for sports, culture or a day out on a low income',
  wgs: 'Through the municipality: help with debts',
  zvw: 'Through the health insurance: care and nursing at home',
  wlz: 'Through the care office: much care for a long time',
  web: 'Through the municipality and schools: courses for adults',
  'wi-2021': 'Through the municipality: learning Dutch and civic integration',
  'school-to-work': 'Through school and the municipality: from school to work for young people',
  ww: 'Through the UWV: income when your work ends',
  wia: 'Through the UWV: income and help with work when you are ill for long',
  wajong: 'Through the UWV: income and help with work when you were ill or disabled at a young age',
  'wmo-2007': 'Formerly through the municipality',
  awbz: 'Formerly through the care office',
  wwb: 'Formerly through the municipality',
  wij: 'Formerly through the municipality',
  participatiebudget: 'Formerly through the municipality',
  'wi-2007': 'Formerly through the municipality',
};

/** The same options with these labels; what has no label yet stays in Dutch, which the tests refuse. */
const relabelled = (options: readonly Option[] | undefined, labels: Readonly<Record<string, string>> | undefined): Option[] =>
  (options ?? []).map((option) => ({ id: option.id, label: labels?.[option.id] ?? option.label }));

const dutchAreas = new Map(packNlFull.areas.map((area) => [area.id, area]));

export const packEnFull: WheelPack = {
  ...packEn,
  areas: packEn.areas.map((area) => ({
    ...area,
    statements: relabelled(dutchAreas.get(area.id)?.statements, statements[area.id]),
    ring2: ring2[area.id],
  })),
  barriers: relabelled(packNlFull.barriers, barriers).map(inASentence),
  motives: relabelled(packNlFull.motives, motives),
  situations: relabelled(packNlFull.situations, situations),
  support: (packNlFull.support ?? []).map(({ description: _dutch, ...item }) => {
    const [title = item.title, description] = support[item.id] ?? [];
    return { ...item, title, ...(description ? { description } : {}) };
  }),
  frameworks: (packNlFull.frameworks ?? []).map(({ explanation: _dutch, ...framework }) => ({
    ...framework,
    plain: plain[framework.id] ?? framework.plain,
  })),
};
