/** What is shown once it is in: the receipt with the day of the answer, and what can be done with it. */
import { printOnly } from '../theme/print.ts';
import { saveFile } from '../widget/save-file.ts';
import { calendarFile } from '../widget/model/calendar-file.ts';
import { asText } from './model/check.ts';
import type { InitiativePack } from './model/pack.ts';
import { dutchDay, lastDayOf } from './model/terms.ts';
import { type Sent, sentView } from './views/receipt.ts';
import type { InitiativeTexts } from './views/texts.ts';
import type { Receipt } from '../submission/model/receipt.ts';

/** Without a date of the recipient's own, the term of the pack says when an answer comes. */
function dated({ receipt, at }: Sent, pack: InitiativePack): Receipt {
  const answerBy = receipt.answerBy ?? (pack.answer && lastDayOf(pack.answer, dutchDay(at), pack.closedDays));
  return { ...receipt, ...(answerBy ? { answerBy } : {}) };
}

/** @param received shows the receipt itself, as every widget does. */
export function arrivedView(
  host: HTMLElement,
  sent: Sent,
  received: (receipt: Receipt) => unknown,
  pack: InitiativePack,
  level: number,
  texts: InitiativeTexts,
  on: Readonly<{ again: () => void }>,
): unknown {
  const withDay = { ...sent, receipt: dated(sent, pack) };
  return sentView(withDay, received(withDay.receipt), pack.next, level, texts, {
    ...on,
    print: () => printOnly(host),
    save: () => saveFile(texts('receipt.copy.name'), asText(sent.asked), 'text/plain'),
    calendar: () => saveCalendar(withDay, texts),
  });
}

function saveCalendar({ receipt, recipient }: Sent, texts: InitiativeTexts): void {
  const { answerBy = '', reference = '' } = receipt;
  const content = calendarFile({
    id: reference || answerBy,
    day: answerBy,
    title: texts('calendar.title', { recipient }),
    description: reference ? texts('receipt.number', { reference }) : '',
    now: new Date(),
  });
  saveFile(texts('calendar.name'), content, 'text/calendar');
}
