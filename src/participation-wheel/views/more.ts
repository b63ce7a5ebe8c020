import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldView, FormController } from '../../forms/form-controller.ts';
import { checkboxField, longTextField, radioField } from '../../forms/views/fields.ts';
import { type AreaQuestion, fieldOf, type OwnedQuestion, SITUATIONS } from '../model/answers.ts';
import type { Area, Option, WheelPack } from '../model/pack.ts';
import { LONGEST } from '../model/route.ts';
import type { Answering, AreaField, AreaFields } from './area-fields.ts';
import type { WheelTexts } from './wheel-view.ts';

/** Barriers on screen before "show more": a long list of what can be wrong is no pleasure to read. */
const FIRST_BARRIERS = 6;

/** The question of each answer, as it is asked on the screen and told in what is sent. */
export function questionText(question: AreaQuestion, texts: WheelTexts): string {
  switch (question) {
    case 'want':
    case 'helps':
    case 'helpers':
    case 'first-step':
    case 'own-step':
    case 'step-others':
    case 'step-society':
      return texts(`goal.${question}`);
    case 'mark':
      return texts('result.table.mark');
    case 'by':
      return texts('together.by');
    case 'helper-mark':
      return texts('together.helper-mark');
    default:
      return texts(`more.${question}`);
  }
}

/** For who likes to say more about an area; all of it can be left. It is open when something in it was answered. */
export function moreView({ pack, form }: Answering, area: Area, fields: AreaFields, texts: WheelTexts): TemplateResult {
  const field = (question: OwnedQuestion) => fields(question, { label: questionText(question, texts) });
  const show = ({ field: asked, was }: AreaField, view: (asked: FieldView) => unknown) => html`${view(asked)} ${was}`;
  const several = (question: OwnedQuestion, options: readonly Option[] | undefined) =>
    options?.length ? show(field(question), (asked) => checkboxField(asked, options.map(choiceOf))) : nothing;
  const own = (question: OwnedQuestion) => show(field(question), (asked) => longTextField(asked, { max: LONGEST, rows: 3 }));
  const onlyForMe = form.field(fieldOf('private', area.id), { label: questionText('private', texts), help: texts('more.private.help') });
  const wants = pack.wants ?? [];
  return html`
    <details class="more">
      <summary>${texts('more.summary')}</summary>
      <div class="more-fields">
        ${several('statements', area.statements)} ${own('doing')}
        ${wants.length ? show(field('want'), (asked) => radioField(asked, wants.map(choiceOf))) : nothing}
        ${show(field('barriers'), (asked) => barriersView(asked, pack, texts))} ${several('helps', pack.helps)}
        ${several('helpers', pack.helpers)} ${own('bring')} ${own('words')}
        <fieldset class="field group">
          <legend>${texts('more.marks')}</legend>
          <div class="choices">${(['matters', 'talk'] as const).map((question) => show(field(question), tick))} ${tick(onlyForMe)}</div>
        </fieldset>
      </div>
    </details>
  `;
}

/** The pack's first ones, then the others on request; those that were ticked are always in view. */
function barriersView(field: FieldView, { barriers = [] }: WheelPack, texts: WheelTexts): unknown {
  if (barriers.length === 0) return nothing;
  const chosen: readonly string[] = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const first = barriers.filter((barrier, index) => index < FIRST_BARRIERS || chosen.includes(barrier.id));
  const others = barriers.filter((barrier) => !first.includes(barrier));
  const rest: FieldView = { ...field, id: `${field.id}-more`, label: texts('more.barriers.more') };
  return html`
    ${checkboxField(field, first.map(choiceOf))}
    ${
      others.length
        ? html`<details class="more-barriers">
            <summary>${texts('more.barriers.more')}</summary>
            ${checkboxField(rest, others.map(choiceOf))}
          </details>`
        : nothing
    }
  `;
}

/** A mark beside the answers. */
const tick = (field: FieldView): TemplateResult => html`
  <div class="choice">
    <input
      type="checkbox"
      id=${field.id}
      name=${field.name}
      aria-describedby=${field.help ? `${field.id}-help` : nothing}
      .checked=${live(field.value === true)}
      @change=${(event: Event) => field.typed((event.target as HTMLInputElement).checked)}
    />
    <label for=${field.id}>${field.label}</label>
    ${field.help ? html`<p class="choice-help" id="${field.id}-help">${field.help}</p>` : nothing}
  </div>
`;

/** Five ways in, for who does not know where to start. */
export function situationsView(pack: WheelPack, form: FormController, texts: WheelTexts): unknown {
  if (!pack.situations?.length) return nothing;
  const field = form.field(SITUATIONS, { label: texts('situations.question') });
  return html`
    <details class="more">
      <summary>${texts('situations.summary')}</summary>
      ${checkboxField(field, pack.situations.map(choiceOf))}
    </details>
  `;
}

const choiceOf = ({ id, label }: Option): { value: string; label: string } => ({ value: id, label });
