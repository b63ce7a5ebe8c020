/** Every refusal is one of these: RFC 9457 problem details for programs, a sentence in the visitor's language for people. */
import type { Language } from './texts.ts';

/** One field that is wrong. `pointer` as in RFC 9457 (`#/data/contact/email`), `field` as the form knows it (`contact.email`). */
export type FieldProblem = { pointer: string; field: string; code: string; detail: string };

export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly errors: FieldProblem[];
  /** Seconds after which it makes sense to try again. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: ProblemCode, errors: FieldProblem[] = [], retryAfter?: number) {
    super(code);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

export type ProblemCode = keyof typeof problemTexts;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemTexts, code);

export const problemTexts = {
  'not-json': { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
  unreadable: { nl: 'Wat binnenkwam is niet heel. Probeer het opnieuw.', en: 'What arrived is not complete. Please try again.' },
  'wrong-type': { nl: 'Dit soort inhoud kan niet worden ontvangen.', en: 'This kind of content cannot be received.' },
  'unknown-submission': { nl: 'Dit soort inzending bestaat niet.', en: 'This type of submission does not exist.' },
  'not-found': { nl: 'Deze pagina bestaat niet.', en: 'This page does not exist.' },
  'method-not-allowed': { nl: 'Dit kan hier niet.', en: 'This is not possible here.' },
  invalid: { nl: 'Nog niet alles is goed ingevuld.', en: 'Not everything has been filled in correctly yet.' },
  'key-mismatch': {
    nl: 'De Idempotency-Key is niet het kenmerk van de inzending.',
    en: 'The Idempotency-Key is not the id of the submission.',
  },
  'key-reused': { nl: 'Dit kenmerk is al gebruikt voor een andere inzending.', en: 'This id was used before, for another submission.' },
  'too-large': { nl: 'Wat je stuurt is te groot.', en: 'What you send is too large.' },
  'too-many': { nl: 'Het is nu druk. Probeer het zo opnieuw.', en: 'It is busy right now. Please try again shortly.' },
  'file-refused': { nl: 'Een van de bestanden kan niet worden ontvangen.', en: 'One of the files cannot be received.' },
  'proof-needed': {
    nl: 'De controle tegen spam is niet gelukt. Probeer het opnieuw.',
    en: 'The check against spam did not succeed. Please try again.',
  },
  'foreign-origin': { nl: 'Deze website mag hier niets naartoe sturen.', en: 'This website may not send anything here.' },
  forbidden: { nl: 'Hier heb je geen toegang toe.', en: 'You have no access to this.' },
  'not-ready': { nl: 'Dit werkt nu even niet. Probeer het later opnieuw.', en: 'This does not work right now. Please try again later.' },
  failed: { nl: 'Er ging iets mis bij ons. Probeer het later opnieuw.', en: 'Something went wrong on our side. Please try again later.' },
} satisfies Record<string, Record<Language, string>>;

/** The body of a problem answer. Holds nothing of the request and nothing of the inside of the receiver. */
export const problemBody = (problem: ProblemError, language: Language, address = '') => ({
  type: `https://schemas.meedoen.example/problems/${problem.code}`,
  title: problemTexts[isProblemCode(problem.code) ? problem.code : 'failed'][language],
  status: problem.status,
  // Where to get what is missing, so that a widget needs no setting for it.
  ...(problem.code === 'proof-needed' && { challenge: `${address}/challenge` }),
  ...(problem.errors.length > 0 && { errors: problem.errors }),
});
