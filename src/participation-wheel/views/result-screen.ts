/** What the screen of the result gets: all it shows, and what it tells. */
import type { HandOver, Way } from '../../settings/hand-over.ts';
import type { Fit } from '../model/compare.ts';
import type { Framework, PackContact, WheelPack } from '../model/pack.ts';
import type { Agreed } from '../model/together.ts';
import type { RingSigns, SupportGroup, WheelResult } from '../model/result.ts';

/** Three views with equal rights: the same, seen, read, or looked up. */
export const RESULT_VIEWS = ['picture', 'sentences', 'table'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

export type ResultScreen = Readonly<{
  pack: WheelPack;
  result: WheelResult;
  support: readonly SupportGroup[];
  frameworks: readonly Framework[];
  /** The signs of both in the picture. */
  signs: RingSigns;
  contacts: readonly PackContact[];
  /** The person or desk of the site. */
  contact: unknown;
  shown: ResultView;
  /** Two moments side by side, once it was asked for. */
  comparison: unknown;
  /** Ring 3 for professionals: nothing in the ordinary view. */
  ring3: unknown;
  /** Beside a helper, and what they agreed. */
  together: boolean;
  agreed: Agreed;
  /** The link that was made, and whether one can be made. */
  link: unknown;
  sharesLink: boolean;
  /** Whether the answers come from other questions than these. */
  older: Fit | undefined;
  level: number;
  /** Empty when nothing can be sent. */
  recipient: string;
  /** Where it leads to, and what is taken along: never what is only for the person. */
  vacancies: Way;
  initiative: Way;
  handed: HandOver;
}>;

export type ResultActions = Readonly<{
  view: (view: ResultView) => void;
  /** On one sheet, or with everything. */
  print: (all: boolean) => void;
  save: () => void;
  /** With a file of an earlier moment. */
  compare: () => void;
  makeLink: () => void;
  /** The four questions to agree on. */
  agree: () => void;
  send: () => void;
  goals: () => void;
  change: (area: string) => void;
}>;
