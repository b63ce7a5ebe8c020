import { dateField, inputField } from '../forms/views/fields.ts';
import type { FormController } from '../forms/form-controller.ts';
import { parseDate } from '../forms/model/notation.ts';
import { longDay } from '../i18n/model/long-day.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { printOnly } from '../theme/print.ts';
import type { InitiativeForm } from './initiative-form.ts';
import { textToScan } from './model/public-text.ts';
import { qrSquares } from './qr.ts';
import { sheetStyles } from './sheet.styles.ts';
import { sheetView } from './views/sheet.ts';
import type { InitiativeTexts } from './views/texts.ts';

/** Answers on the sheet itself; they are kept with the draft and not sent. */
const KEEPER = 'sheet.keeper';
const UNTIL = 'sheet.until';

/** The sheet for signatures: comes when somebody asks for it, with the QR code. */
export class Sheet {
  readonly #host: InitiativeForm;
  readonly #form: FormController;

  constructor(host: InitiativeForm, form: FormController) {
    this.#host = host;
    this.#form = form;
    adoptStyles(host, [sheetStyles]);
  }

  view(level: number, recipient: string, texts: InitiativeTexts, on: Readonly<{ close: () => void }>): unknown {
    const form = this.#form;
    const day = parseDate(form.text(UNTIL));
    const view = {
      level,
      recipient,
      title: form.text('title'),
      summary: form.text('summary'),
      keeper: form.text(KEEPER),
      until: day.kind === 'date' ? longDay(day.iso, texts.locale) : '',
      fields: [inputField(form.field(KEEPER), { kind: 'text', autocomplete: 'name' }), dateField(form.field(UNTIL))],
      qr: qrSquares(textToScan(form.values)),
    };
    return sheetView(view, texts, { ...on, print: () => printOnly(this.#host) });
  }
}
