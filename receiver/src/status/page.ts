/** The page on which a resident follows what they sent. It shows how it stands, and nothing of what was sent. */
import type { Config } from '../config.ts';
import { statusOf } from '../model/status.ts';
import { html, type Html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { writtenDay, type Language } from '../texts.ts';
import { dutchDay } from '../calendar.ts';
import { statusTexts } from './texts.ts';
import type { StatusView } from './store.ts';

export type StatusNote = {
  kind: 'done' | 'wrong';
  text: 'corrected_' | 'correctionMissing' | 'correctionsFull' | 'withdrawn_' | 'withdrawUnsure';
};

type Shown = {
  view: StatusView;
  token: string;
  log: { at: Date; action: string; status: string | null }[];
  now: Date;
  config: Config;
  note?: StatusNote | undefined;
};

export function statusPage({ view, token, log, now, config, note }: Shown): Page {
  const language = view.locale;
  const texts = statusTexts[language];
  const status = statusOf(view.status);
  const isLate = view.status === 'received' && view.answer_by !== null && view.answer_by < dutchDay(now);
  const contact = view.contact ?? [config.contact.name, config.contact.phone, config.contact.email].filter(Boolean).join(', ');
  const day = (at: Date) => writtenDay(dutchDay(at), language);

  return {
    title: texts.title,
    language,
    body: html`${note && html`<p class="note ${note.kind === 'wrong' && 'bad'}" role="${note.kind === 'wrong' ? 'alert' : 'status'}">${texts[note.text]}</p>`}
      <p>${texts.types[view.type] ?? ''} · ${texts.reference} <span class="reference">${view.reference}</span></p>
      <dl>
        <dt>${texts.received}</dt>
        <dd>${day(view.received_at)}</dd>
        <dt>${texts.now}</dt>
        <dd><strong>${status[language]}</strong>${status.sentence[language] && html`. ${status.sentence[language]}`}</dd>
        ${term(texts.reason, view.status_reason)} ${term(texts.alternative, view.status_alternative)} ${term(texts.contact, contact)}
        ${view.status === 'received' && !isLate && view.answer_by !== null && term(texts.answerBy, writtenDay(view.answer_by, language))}
      </dl>
      ${view.status === 'received' && view.answer_by === null && html`<p>${capital(texts.noDate(config.recipient))}</p>`}
      ${isLate && html`<p class="note">${texts.late}</p>`}
      <h2>${texts.history}</h2>
      <ul>
        ${log.map((line) => html`<li>${day(line.at)}: ${happened(line, language)}</li>`)}
      </ul>
      ${view.status !== 'withdrawn' && forms(token, language)}
      <p>${texts.keep}</p>`,
  };
}

const term = (name: string, value: string | null) =>
  value &&
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function happened({ action, status }: { action: string; status: string | null }, language: Language): string {
  const texts = statusTexts[language];
  if (action === 'corrected') return texts.corrected;
  if (action === 'withdrawn') return texts.withdrawn;
  return action === 'received' || status === null ? texts.received_ : statusOf(status)[language];
}

function forms(token: string, language: Language): Html {
  const texts = statusTexts[language];
  return html`<h2>${texts.correctTitle}</h2>
    <form method="post" action="/status/${token}/correct">
      <label for="words">${texts.correctLabel}</label>
      <p id="words-help">${texts.correctHelp}</p>
      <textarea id="words" name="words" maxlength="2000" required aria-describedby="words-help"></textarea>
      <button>${texts.correctButton}</button>
    </form>
    <h2>${texts.withdrawTitle}</h2>
    <form method="post" action="/status/${token}/withdraw">
      <p>${texts.withdrawHelp}</p>
      <label class="choice"><input type="checkbox" name="sure" value="yes" required /> ${texts.withdrawSure}</label>
      <button class="quiet">${texts.withdrawButton}</button>
    </form>`;
}

export const gonePage = (language: Language, config: Config): Page => {
  const { name, phone, email } = config.contact;
  return {
    title: statusTexts[language].goneTitle,
    language,
    body: html`<p>${statusTexts[language].gone}</p>
      <p>${[name, phone, email].filter(Boolean).join(', ')}</p>`,
  };
};
