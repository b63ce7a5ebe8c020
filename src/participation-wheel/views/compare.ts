import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/model/catalogue.ts';
import { headingOf } from '../../theme/heading.ts';
import { errorIcon } from '../../theme/icons.ts';
import type { compareNl } from '../messages/compare-nl.ts';
import { type Answer } from '../model/answers.ts';
import type { ComparedArea, Fit, ReadMoment } from '../model/compare.ts';
import type { WheelPack } from '../model/pack.ts';
import { packText } from './pack-text.ts';
import { swatch } from './patterns.ts';
import type { ResultView } from './result-screen.ts';
import { numberedWheel } from './wheel-picture.ts';
import type { WheelTexts } from './wheel-view.ts';

export type CompareTexts = Texts<typeof compareNl>;

export type FileProblem = Exclude<ReadMoment['kind'], 'found'>;

export type CompareScreen = Readonly<{
  pack: WheelPack;
  areas: readonly ComparedArea[];
  fit: Fit;
  /** Day of the earlier moment, in words. */
  date: string;
  shown: ResultView;
  level: number;
}>;

/** Where the focus goes. */
export const COMPARE_HEADING = '[data-compare-heading]';
export const COMPARE_FILE = '#compare-file';

const heading = (level: number, texts: CompareTexts): TemplateResult =>
  html`<div tabindex="-1" data-compare-heading>${headingOf(level, texts('compare.heading'))}</div>`;

/** Which file it was. */
export function compareOpener(
  view: Readonly<{ problem: FileProblem | undefined; level: number }>,
  texts: CompareTexts,
  on: Readonly<{ open: (file: File) => void }>,
): TemplateResult {
  const { problem } = view;
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    // Choosing the same file again must be seen as a new choice.
    input.value = '';
    if (file) on.open(file);
  };
  const error = problem && (problem === 'nothing' ? texts('compare.nothing') : texts(`file.${problem}`));
  return html`
    <section class="stack no-print">
      ${heading(view.level, texts)}
      <p id="compare-help">${texts('compare.intro')}</p>
      <div class="field" ?data-invalid=${problem !== undefined}>
        <label class="label" for="compare-file">${texts('file.choose')}</label>
        ${error ? html`<p class="error" id="compare-error" role="alert">${errorIcon()}<span>${error}</span></p>` : nothing}
        <input
          class="input input-wide"
          type="file"
          id="compare-file"
          accept=".json,application/json"
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby="compare-help${problem ? ' compare-error' : ''}"
          @change=${choose}
        />
      </div>
    </section>
  `;
}

/** Two moments, in the view that the person chose for the wheel. */
export const compareView = (
  view: CompareScreen,
  texts: CompareTexts,
  wheel: WheelTexts,
  on: Readonly<{ close: () => void }>,
): TemplateResult => html`
  <section class="stack no-print">
    ${heading(view.level, texts)}
    <p>${texts('compare.moments', { then: view.date })}</p>
    ${view.fit === 'same' ? nothing : html`<p class="notice">${texts(`compare.${view.fit}`)}</p>`}
    ${view.shown === 'picture' ? pictures(view, texts, wheel) : nothing}
    ${view.shown === 'table' ? table(view, texts, wheel) : sentences(view, texts, wheel)}
    <div class="buttons"><button class="button button-plain" type="button" @click=${on.close}>${texts('compare.close')}</button></div>
  </section>
`;

const pictures = ({ areas, date }: CompareScreen, texts: CompareTexts, wheel: WheelTexts): TemplateResult => html`
  <div class="columns">
    <figure>
      <figcaption>${texts('compare.then', { date })}</figcaption>
      ${numberedWheel({ answers: areas.map(({ then }) => then), name: texts('compare.picture.then', { date }) }, wheel)}
    </figure>
    <figure>
      <figcaption>${texts('compare.now')}</figcaption>
      ${numberedWheel({ answers: areas.map(({ now }) => now), name: texts('compare.picture.now') }, wheel)}
    </figure>
  </div>
`;

const sentences = ({ areas, pack }: CompareScreen, texts: CompareTexts, wheel: WheelTexts): TemplateResult => html`
  <ol class="sentences">
    ${areas.map(
      (area) => html`
        <li>
          <span class="area-number" aria-hidden="true">${area.now.number}</span>
          <div>
            <p><strong>${packText(area.now.area.label, pack, wheel)}</strong></p>
            <p>${told(area, texts).join(' ')}</p>
          </div>
          ${area.then.mark ? swatch(area.then.mark.pattern) : nothing}
          ${area.now.mark && !area.sameMark ? swatch(area.now.mark.pattern) : nothing}
        </li>
      `,
    )}
  </ol>
`;

const markOf = ({ mark }: Answer, texts: CompareTexts): string => mark?.label ?? texts('compare.none');

/** One area in sentences: the mark, what was wanted, the first step; what was not said is left out. */
function told({ then, now, sameMark, sameWant, sameStep }: ComparedArea, texts: CompareTexts): string[] {
  const [before, after] = [markOf(then, texts), markOf(now, texts)];
  return [
    sameMark ? texts('compare.same', { mark: after }) : texts('compare.marks', { then: before, now: after }),
    ...(sameWant
      ? [now.want ? texts('compare.want.same', { want: now.want.label }) : '']
      : [
          then.want ? texts('compare.want.then', { want: then.want.label }) : '',
          now.want ? texts('compare.want.now', { want: now.want.label }) : '',
        ]),
    ...(sameStep
      ? [now.firstStep ? texts('compare.step.same', { step: now.firstStep }) : '']
      : [
          then.firstStep ? texts('compare.step.then', { step: then.firstStep }) : '',
          now.firstStep ? texts('compare.step.now', { step: now.firstStep }) : '',
        ]),
  ].filter(Boolean);
}

const table = ({ areas, pack, date }: CompareScreen, texts: CompareTexts, wheel: WheelTexts): TemplateResult => html`
  <div class="table-scroll" role="region" tabindex="0" aria-label=${texts('compare.table')}>
    <table>
      <caption class="visually-hidden">
        ${texts('compare.table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${wheel('result.table.area')}</th>
          <th scope="col">${texts('compare.then', { date })}</th>
          <th scope="col">${texts('compare.now')}</th>
        </tr>
      </thead>
      <tbody>
        ${areas.map(
          ({ then, now }) => html`
            <tr>
              <th scope="row">${now.number}. ${packText(now.area.label, pack, wheel)}</th>
              <td>${cell(then, texts)}</td>
              <td>${cell(now, texts)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;

const cell = (answer: Answer, texts: CompareTexts): unknown =>
  [markOf(answer, texts), answer.want?.label ?? '', answer.firstStep]
    .filter(Boolean)
    .map((line, index) => (index === 0 ? line : html`<br />${line}`));
