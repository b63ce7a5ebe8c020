import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import { infoIcon } from '../../theme/icons.ts';
import type { Availability, Entry, Freshness } from '../model/entry.ts';
import type { RespondWays } from '../model/respond.ts';
import type { Vacancy } from '../model/vacancy.ts';
import { aboutFacts, askedFacts, type Fact, offeredFacts } from './facts.ts';
import { shortPlace, tagsView } from './card-facts.ts';
import { keyFacts } from './key-facts.ts';
import { dayLabel, type OpenedTexts, fromFeed, paragraphs } from './texts.ts';
import { type BackAction, backLink } from './missing.ts';

export type DetailView = Readonly<{
  entry: Entry;
  availability: Availability;
  freshness: Freshness;
  ways: RespondWays;
  backHref: string;
  /** Form, receipt or the offer of a draft, when there is one: it takes the place of the invitation to respond. */
  response: unknown;
  /** What the site explains about benefits, VOG and such, when it does. */
  explained: unknown;
  /** The link to this vacancy, when it is shown to be copied by hand. */
  link: string;
  contact: unknown;
}>;

export type DetailActions = BackAction & Readonly<{ responded: () => void; planned: () => void; shared: () => void }>;

/** One vacancy, honestly: what is asked, what you get, for whom, since when, and what the source does not tell. */
export function detailView(view: DetailView, texts: OpenedTexts, level: number, on: DetailActions): TemplateResult {
  const { shown: vacancy } = view.entry;
  const where = shortPlace(vacancy);
  const text = vacancy.description ?? vacancy.summary ?? '';
  return html`
    <article class="detail stack">
      ${backLink(view.backHref, texts, on)}
      <header class="stack">
        ${headingOf(level + 1, fromFeed(vacancy.title, vacancy.lang), { className: 'heading detail-title', focusable: true })}
        <p class="result-who">
          ${vacancy.organisation?.name ? fromFeed(vacancy.organisation.name) : nothing}
          ${vacancy.organisation?.name && where ? html`<span aria-hidden="true"> · </span>` : nothing} ${where ? fromFeed(where) : nothing}
        </p>
        ${tagsView(keyFacts(vacancy, texts))} ${warning(view, texts)}
        ${canStart(view) ? html`<p class="no-print"><button class="button" type="button" @click=${on.responded}>${texts('respond.start')}</button></p>` : nothing}
      </header>
      ${paragraphs(text, vacancy.lang)} ${oneToOne(vacancy, texts, level + 2)}
      ${facts(texts('detail.asked'), askedFacts(vacancy, texts), texts, level + 2)}
      ${
        isPlanned(view)
          ? html`<p class="no-print"><button class="link" type="button" @click=${on.planned}>${texts('detail.calendar')}</button></p>`
          : nothing
      }
      ${facts(texts('detail.offered'), offeredFacts(vacancy, texts), texts, level + 2)}
      ${facts(texts('detail.about'), aboutFacts(vacancy, texts), texts, level + 2)}
      <section class="respond stack">${view.response ?? invitation(view, texts, level + 2, on)}</section>
      ${benefit(texts, level + 2)} ${view.explained} ${sourceView(view, texts, level + 2, on)} ${backLink(view.backHref, texts, on)}
    </article>
  `;
}

const isOver = (availability: Availability): boolean => availability === 'over' || availability === 'closed';
/** A form that is open, or a receipt, asks for no second start. */
const canStart = ({ ways, availability, response }: DetailView): boolean => ways.form && !isOver(availability) && response === undefined;

/** One-off, on a day that is known and still to come. */
const isPlanned = ({ entry: { vacancy }, availability }: DetailView): boolean =>
  vacancy.schedule?.commitment === 'one-off' && vacancy.schedule.start !== undefined && !isOver(availability);

function warning({ availability, freshness }: DetailView, texts: OpenedTexts): unknown {
  const sentence = availability === 'open' ? (freshness === 'stale' ? texts('detail.stale') : '') : texts(`detail.${availability}`);
  return sentence ? html`<p class="notice icon-line">${infoIcon()}<span>${sentence}</span></p>` : nothing;
}

function oneToOne(vacancy: Vacancy, texts: OpenedTexts, level: number): unknown {
  const { oneToOne: given } = vacancy;
  if (!given) return nothing;
  const block = (title: string, text: string | undefined) =>
    text ? html`<section class="card">${headingOf(level, title)}${paragraphs(text, vacancy.lang)}</section>` : nothing;
  return html`
    <div class="blocks">
      ${block(texts('detail.hopes'), given.hopes)} ${block(texts('detail.you-get'), given.youGet)}
      ${block(texts('detail.arranged'), given.arranged)}
    </div>
  `;
}

function facts(title: string, rows: readonly Fact[], texts: OpenedTexts, level: number): unknown {
  if (rows.length === 0) return nothing;
  return html`
    <section>
      ${headingOf(level, title)}
      <dl class="facts">
        ${rows.map(
          ({ name, values }) => html`
            <div class="fact">
              <dt>${name}</dt>
              ${values.length ? values.map((value) => html`<dd>${value}</dd>`) : html`<dd class="muted">${texts('detail.not-filled')}</dd>`}
            </div>
          `,
        )}
      </dl>
    </section>
  `;
}

/** How to say "I am interested": here, at the source, or by telephone, as the source wants it. */
function invitation(
  { ways, entry, availability, contact }: DetailView,
  texts: OpenedTexts,
  level: number,
  on: DetailActions,
): TemplateResult {
  const { shown: vacancy } = entry;
  const source = vacancy.organisation?.name ?? vacancy.source?.name;
  const url = ways.url ? safeLink(ways.url) : '';
  const digits = ways.phone?.replace(/[^\d+]/g, '') ?? '';
  const hasWay = ways.form || url || ways.phone;
  return html`
    ${headingOf(level, texts('respond.heading'))}
    ${
      isOver(availability)
        ? html`<p>${texts(availability === 'closed' ? 'detail.closed' : 'detail.over')}</p>`
        : ways.municipality
          ? html`<p>${texts('respond.municipality')}</p>`
          : html`
              <p>${hasWay ? texts('respond.text') : texts('respond.none')}</p>
              ${ways.form ? html`<p><button class="button" type="button" data-respond @click=${on.responded}>${texts('respond.start')}</button></p>` : nothing}
              ${
                ways.phone
                  ? html`<p>
                      ${
                        digits.length >= 3
                          ? html`<a class="button" href="tel:${digits}">${texts('respond.phone', { phone: ways.phone })}</a>`
                          : fromFeed(ways.phone)
                      }
                    </p>`
                  : nothing
              }
              ${
                url
                  ? html`<p>
                      <a class="button button-plain" href=${url} rel="noopener external"
                        >${source ? texts('respond.url', { source }) : texts('respond.url.plain')}</a
                      >
                    </p>`
                  : nothing
              }
            `
    }
    ${contact}
  `;
}

/** Never a filter and never a badge: whom to ask first, and who says so. */
function benefit(texts: OpenedTexts, level: number): TemplateResult {
  const source = texts('benefit.source');
  return html`
    <section>
      ${headingOf(level, texts('benefit.heading'))}
      <ul class="links">
        <li>${texts('benefit.bijstand')}</li>
        <li>${texts('benefit.ww')}</li>
        <li>${texts('benefit.uwv')}</li>
      </ul>
      ${source ? html`<p class="muted small">${source}</p>` : nothing}
    </section>
  `;
}

function sourceView(
  { entry: { shown: vacancy, also }, link }: DetailView,
  texts: OpenedTexts,
  level: number,
  on: DetailActions,
): TemplateResult {
  const { source, confirmedAt, publishedAt } = vacancy;
  const href = safeLink(vacancy.url ?? source?.url ?? '');
  const dated = (date: string | undefined, sentence: (date: string) => string) =>
    date ? html`<li>${sentence(dayLabel(date, texts.locale))}</li>` : nothing;
  return html`
    <section class="small">
      ${headingOf(level, texts('detail.source'))}
      <ul class="links">
        ${dated(confirmedAt, (date) => texts('detail.confirmed', { date }))}
        ${dated(publishedAt, (date) => texts('detail.published', { date }))}
        ${source?.name ? html`<li>${texts('detail.source.name', { source: source.name })}</li>` : nothing}
        ${also.flatMap(({ shown }) => (shown.source?.name ? html`<li>${texts('detail.source.also', { source: shown.source.name })}</li>` : []))}
        ${source?.licence ? html`<li>${texts('detail.source.licence', { licence: source.licence })}</li>` : nothing}
        ${
          href
            ? html`<li>
                <a href=${href} rel="noopener external"
                  >${source?.name ? texts('detail.source.link', { source: source.name }) : texts('detail.source.link.plain')}</a
                >
              </li>`
            : nothing
        }
      </ul>
      <p class="no-print"><button class="button button-plain" type="button" @click=${on.shared}>${texts('detail.share')}</button></p>
      ${
        link
          ? html`<div class="field no-print">
              <label class="label" for="share">${texts('detail.share.by-hand')}</label>
              <input
                class="input input-wide"
                id="share"
                readonly
                .value=${link}
                data-share
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              />
            </div>`
          : nothing
      }
    </section>
  `;
}
