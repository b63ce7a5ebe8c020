/**
 * What a widget offers, as a piece of HTML without script: for a server-side include, and for inside the widget's own tag. Whatever comes from
 * a pack, a feed or the settings is text in it.
 */
import { packEn } from '../../../src/participation-wheel/content/en.ts';
import { packNl } from '../../../src/participation-wheel/content/nl.ts';
import { en as wheelEn } from '../../../src/participation-wheel/messages/en.ts';
import { nl as wheelNl } from '../../../src/participation-wheel/messages/nl.ts';
import { listEn } from '../../../src/vacancy-finder/messages/list-en.ts';
import { listNl } from '../../../src/vacancy-finder/messages/list-nl.ts';
import { cleanVacancy } from '../../../src/vacancy-finder/model/clean.ts';
import type { Vacancy } from '../../../src/vacancy-finder/model/vacancy.ts';
import { textsOf } from '../../../src/i18n/model/catalogue.ts';
import type { Config } from '../config.ts';
import { html, type Html, type HtmlValue } from '../pages/html.ts';
import type { Language } from '../texts.ts';
import { embedTexts } from './texts.ts';

const wheelTexts = { nl: textsOf('nl', [wheelNl]), en: textsOf('en', [wheelEn, wheelNl]) };
const finderTexts = { nl: textsOf('nl', [listNl]), en: textsOf('en', [listEn, listNl]) };

/** The questions of the wheel to think or talk about, whom to call, and nothing to fill in: what somebody answers stays theirs. */
export function wheelFragment(language: Language, contact: Config['contact']): Html {
  const pack = language === 'en' ? packEn : packNl;
  const [shared, texts] = [wheelTexts[language], embedTexts[language]];
  const line = (key: string, slots?: Readonly<Record<string, string>>) => shared.find(key, slots) ?? '';
  return html`<div class="meedoen-embed" lang="${language}">
    <p>${line('welcome.what', { count: String(pack.areas.length) })}</p>
    <p>${texts.onPaper}</p>
    <ol>
      ${pack.areas.map(
        ({ label, question, help }) => html`<li><strong>${label}</strong><br />${question}${help && html` <small>${help}</small>`}</li>`,
      )}
    </ol>
    ${contactLine(language, contact)}
    <p><strong>${line('help.button')}</strong></p>
    <ul>
      ${(pack.urgent ?? []).map(({ when, name, phone }) => html`<li>${when}: ${name}${phone && html`, <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`}</li>`)}
    </ul>
    <p><small>${pack.credit}</small></p>
  </div>`;
}

/** The newest vacancies, each with a link to its own page where it has one. */
export function vacanciesFragment(language: Language, vacancies: readonly Vacancy[], total: number, contact: Config['contact']): Html {
  const texts = embedTexts[language];
  return html`<div class="meedoen-embed" lang="${language}">
    <p>${texts.vacancies(vacancies.length, total)}</p>
    <ul>
      ${vacancies.map((vacancy) => html`<li>${vacancyLine(cleanVacancy(vacancy), language)}</li>`)}
    </ul>
    ${contactLine(language, contact)}
  </div>`;
}

function vacancyLine({ title, lang = 'nl', url, summary, organisation, location, schedule }: Vacancy, language: Language): HtmlValue {
  const label = (filter: string, option: string | undefined) => option && finderTexts[language].find(`option.${filter}.${option}`);
  const facts = [
    organisation?.name,
    [location?.city, location?.district].filter(Boolean).join(', '),
    label('commitment', schedule?.commitment),
    label('place', location?.mode),
  ].filter(Boolean);
  // The words of a feed are Dutch unless it says otherwise, whatever language the page has; the model has let through web addresses only.
  const name = html`<bdi lang="${lang}">${title}</bdi>`;
  return html`${url ? html`<a href="${url}">${name}</a>` : html`<strong>${name}</strong>`}${facts.length > 0 && html`<br /><small>${facts.join(' · ')}</small>`}${
    summary && html`<br /><bdi lang="${lang}">${summary}</bdi>`
  }`;
}

function contactLine(language: Language, { name, phone, email }: Config['contact']): HtmlValue {
  if (!phone && !email) return false;
  return html`<p>
    ${embedTexts[language].contact(name)}
    ${phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`}${phone && email && ' · '}${email && html`<a href="mailto:${email}">${email}</a>`}
  </p>`;
}
