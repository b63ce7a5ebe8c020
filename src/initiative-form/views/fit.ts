import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../forms/form-controller.ts';
import { longDay } from '../../i18n/model/long-day.ts';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import { checkIcon, infoIcon } from '../../theme/icons.ts';
import type { Question } from '../model/questions.ts';
import type { Judged, Rule } from '../model/rules.ts';
import { questionField } from './question.ts';
import { dateField } from '../../forms/views/fields.ts';
import type { InitiativeTexts } from './texts.ts';

/** The way to "does it fit?", for pages whose pack has rules. */
export const fitDoor = (texts: InitiativeTexts, on: Readonly<{ fit: () => void }>): TemplateResult =>
  html`<p><button class="link" type="button" data-fit-door @click=${on.fit}>${texts('fit.open')}</button></p>`;

export type FitView = Readonly<{ form: FormController; questions: readonly Question[]; judged: readonly Judged[]; level: number }>;

/** A few answers, and next to them every rule in its own words with its source. Nothing here stops anybody. */
export function fitView(view: FitView, texts: InitiativeTexts, on: Readonly<{ close: () => void }>): TemplateResult {
  const { form, questions, judged, level } = view;
  return html`
    <div class="step">
      ${headingOf(level, texts('fit.heading'), { className: 'heading step-heading', focusable: true })}
      <p>${texts('fit.intro')}</p>
      <div>
        ${questions.map((question) => {
          const field = form.field(question.name, question.label ? { label: question.label } : {});
          return question.type === 'date' ? dateField(field) : questionField(field, question);
        })}
      </div>
      <section class="stack">
        ${headingOf(level + 1, texts('fit.rules'))}
        <ul class="rules">
          ${judged.map((one) => html`<li class="rule" data-verdict=${one.verdict}>${ruleView(one, texts)}</li>`)}
        </ul>
      </section>
      <div class="buttons"><button class="button" type="button" @click=${on.close}>${texts('fit.close')}</button></div>
    </div>
  `;
}

/** One rule: what we make of it, its words, and where they stand. A word and a shape, never a colour alone. */
export function ruleView({ rule, verdict, day }: Judged, texts: InitiativeTexts): TemplateResult {
  return html`
    <p class="verdict">${verdict === 'met' ? checkIcon() : infoIcon()} <strong>${texts(`fit.${verdict}`)}</strong></p>
    <blockquote>${rule.text}</blockquote>
    ${day && rule.check === 'lead-time' ? html`<p>${texts('fit.from', { date: longDay(day, texts.locale) })}</p>` : nothing}
    ${sourceView(rule, texts)}
  `;
}

function sourceView({ source }: Rule, texts: InitiativeTexts): TemplateResult {
  const href = safeLink(source.href ?? '');
  return html`<p class="small muted">${texts('fit.source')} ${href ? html`<a href=${href}>${source.label}</a>` : source.label}</p>`;
}

/** At a question: a quiet word about a rule that is not met. */
export const ruleNote = (judged: Judged, texts: InitiativeTexts): TemplateResult => html`
  <div class="notice note rule-note">
    ${infoIcon()}
    <div>${ruleNoteWords(judged, texts)}</div>
  </div>
`;

function ruleNoteWords({ rule, day }: Judged, texts: InitiativeTexts): TemplateResult {
  return html`
    <p>${rule.text}</p>
    ${day && rule.check === 'lead-time' ? html`<p>${texts('fit.from', { date: longDay(day, texts.locale) })}</p>` : nothing}
    <p>${texts('fit.explain')}</p>
    ${sourceView(rule, texts)}
  `;
}
