/** What everyone may read of an idea: the answers of the public half, never a name, an address or how to reach somebody. */
import type { Values } from '../../forms/model/form.ts';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { Asked } from '../../submission/model/envelope.ts';
import type { InitiativePack } from './pack.ts';
import type { InitiativePlan } from './plan.ts';
import { askedOf } from './to-initiative.ts';
import { utf8Length } from '../../widget/model/utf8.ts';

export const publicAnswers = (values: Values, pack: InitiativePack, plan: InitiativePlan, texts: Texts): Asked[] =>
  askedOf(values, pack, plan, texts).filter(({ field }) => plan.questions.get(field)?.audience === 'everyone');

/** As much of it as a telephone still reads from paper at the size of a stamp, in bytes. */
const MOST_BYTES = 700;

/** For a QR code: the title and the story, as text. No address of a server is needed, and nobody sees who scans it. */
export function textToScan(values: Values): string {
  const parts = ['title', 'summary', 'place.words'].flatMap((field) => {
    const value = values[field];
    return typeof value === 'string' && value.trim() ? [value.trim()] : [];
  });
  let text = '';
  let length = 0;
  for (const character of parts.join('\n\n')) {
    length += utf8Length(character);
    if (length > MOST_BYTES) return `${text.trimEnd()}…`;
    text += character;
  }
  return text;
}
