import type { InitiativeKind, InitiativePack } from '../model/pack.ts';
import { generalNl } from './general-nl.ts';

const KINDS: Readonly<Record<string, Partial<InitiativeKind>>> = {
  initiative: { help: 'Bijvoorbeeld een buurtmoestuin, een straatfeest of een koffieochtend. U doet het zelf, de gemeente kan helpen.' },
  idea: { help: 'U weet iets dat beter kan. U hoeft het niet zelf te doen.' },
  advice: { help: 'U vindt iets van wat de gemeente doet, of wil gaan doen.' },
  challenge: { help: 'U denkt dat u het beter, slimmer of goedkoper kunt.' },
  signal: {
    note: 'Gevaar? Bel 112. Een kapotte lamp of een losse tegel kunt u sneller melden op de website van uw gemeente.',
  },
};

const NOTES: Readonly<Record<string, string>> = {
  money: 'Dit is nog geen aanvraag voor geld. De gemeente vertelt u hoe u die doet.',
  permission: 'Wilt u iets bouwen, of de straat veranderen? In het Omgevingsloket ziet u of u een vergunning nodig hebt.',
};

/** The general pack with `u`. */
export const generalFormal: InitiativePack = {
  ...generalNl,
  kinds: generalNl.kinds.map((kind) => ({ ...kind, ...KINDS[kind.id] })),
  notes: generalNl.notes.map((note) => ({ ...note, text: NOTES[note.is[0] ?? ''] ?? note.text })),
  next: ['Iemand van {recipient} leest uw idee.', 'Daarna hoort u wat er kan, en wie u kunt bellen. Kan het niet? Dan hoort u waarom.'],
};
