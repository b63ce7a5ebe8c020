import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../model/answers.ts';
import type { WheelPack } from '../model/pack.ts';
import type { Agreed } from '../model/together.ts';
import { sentencesOf, type SupportGroup, type WheelResult } from '../model/result.ts';
import { longDay } from '../../i18n/model/long-day.ts';
import { swatch } from './patterns.ts';
import { agreedList } from './together.ts';
import { numberedWheel } from './wheel-picture.ts';
import { packText } from './pack-text.ts';
import { sentenceText, type WheelTexts } from './wheel-view.ts';

export type Sheet = Readonly<{
  pack: WheelPack;
  /** Without the areas that are only for the person. */
  result: WheelResult;
  support: readonly SupportGroup[];
  contact: unknown;
  /** Everything, on as many pages as it needs; else what fits on one. */
  all: boolean;
  today: string;
  /** Of the link to this wheel; empty without one. */
  code: string;
  /** What was agreed beside a helper; nothing alone. */
  agreed: Agreed | undefined;
}>;

/**
 * The sheet for the conversation: on paper only, in black and white, one page of A4. The screen around it is not printed.
 * The sentences stand beside the picture, so nothing is told by the picture alone.
 */
export const sheetView = (sheet: Sheet, texts: WheelTexts): TemplateResult => html`
  <section class="sheet">
    <p class="sheet-title"><strong>${texts('sheet.title')}</strong> <span>${longDay(sheet.today, texts.locale)}</span></p>
    <div class="sheet-head">
      <div class="sheet-wheel">${numberedWheel({ answers: sheet.result.answers, name: texts('result.heading') }, texts)}</div>
      <div>
        ${
          sheet.result.firstStep
            ? html`<div class="sheet-box">
                <p><strong>${texts('result.first-step')}</strong></p>
                <p>${sheet.result.firstStep.step}</p>
              </div>`
            : nothing
        }
        ${
          sheet.result.well.length
            ? html`<p><strong>${texts('result.well')}</strong></p>
                <p>${sheet.result.well.map(({ area }) => area.label).join(' · ')}</p>`
            : nothing
        }
        ${sheet.code ? html`<p>${texts('sheet.code')} <strong translate="no">${sheet.code}</strong></p>` : nothing} ${sheet.contact}
        <p><strong>${texts('sheet.notes')}</strong></p>
        <div class="sheet-notes"></div>
      </div>
    </div>
    ${sheet.agreed ? agreedList(sheet.all ? sheet.agreed : shortAgreed(sheet.agreed), texts) : nothing}
    <ol class="sheet-areas">
      ${sheet.result.answers.map((answer) => html`<li>${areaPart(answer, sheet, texts)}</li>`)}
    </ol>
    ${sheet.all ? supportPart(sheet, texts) : nothing}
    <p class="sheet-foot">${texts('result.intro')} ${sheet.pack.credit ? packText(sheet.pack.credit, sheet.pack, texts) : nothing}</p>
  </section>
`;

/** On one page, own words are cut: the rest stands on the sheet with everything. */
const SHORT = 160;

function areaPart(answer: Answer, { pack, all }: Sheet, texts: WheelTexts): TemplateResult {
  const { area, number, mark, chosen } = answer;
  const shown = all ? answer : shortened(answer);
  return html`
    <p class="sheet-area">
      ${mark ? swatch(mark.pattern) : nothing}
      <strong>${String(number)}. ${packText(area.label, pack, texts)}${chosen ? ' ★' : ''}</strong>
    </p>
    <p>${sentencesOf(shown, texts.locale).map((sentence) => html`${sentenceText(sentence, pack, texts)} `)}</p>
  `;
}

const shortened = (answer: Answer): Answer => ({
  ...answer,
  statements: [],
  doing: '',
  barriers: answer.barriers.slice(0, 3),
  bring: '',
  words: short(answer.words),
  firstStep: short(answer.firstStep),
  stepOthers: short(answer.stepOthers),
  stepSociety: short(answer.stepSociety),
  was: { ...answer.was, said: answer.was.said.map(short) },
});

const shortAgreed = ({ leads, help, takesOver, again }: Agreed): Agreed => ({
  leads,
  help: short(help),
  takesOver: short(takesOver),
  again: short(again),
});

const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT).replace(/\s\S*$/, '')}…` : text);

const supportPart = ({ support, pack }: Sheet, texts: WheelTexts): TemplateResult => html`
  <div class="sheet-support">
    ${support.map(
      (group) => html`
        <div>
          <p><strong>${texts(`result.support.${group.kind}`)}</strong></p>
          <ul>
            ${group.items.map(({ support: item }) => html`<li>${packText(item.title, pack, texts)}</li>`)}
          </ul>
        </div>
      `,
    )}
  </div>
`;
