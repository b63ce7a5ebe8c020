/** HTML of which every value is escaped, unless it was made by this same function. The only way pages are written. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type HtmlValue = Html | string | number | undefined | null | false | HtmlValue[];

export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(strings.map((part, index) => part + (index < values.length ? written(values[index]) : '')).join(''));
}

function written(value: HtmlValue): string {
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(written).join('');
  if (value === undefined || value === null || value === false) return '';
  return escapeHtml(String(value));
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Safe in text and between quotes in an attribute. Characters that turn text around are shown as what they are. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"'`]/g, (sign) => ESCAPES[sign] ?? '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
