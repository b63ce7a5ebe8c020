import { html, nothing } from 'lit';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import { packText } from './pack-text.ts';
import type { ResultScreen } from './result-screen.ts';
import type { WheelTexts } from './wheel-view.ts';

/** Ring 2: what there is, in three kinds side by side. */
export function supportPart({ support, signs, pack, level }: ResultScreen, texts: WheelTexts): unknown {
  if (support.length === 0) return nothing;
  return html`
    <section class="stack">
      ${headingOf(level + 1, texts('result.support'))}
      <p>${texts('result.support.intro')}</p>
      <div class="columns">
        ${support.map(
          (group) => html`
            <div class="card stack">
              ${headingOf(level + 2, texts(`result.support.${group.kind}`), { className: 'heading small-heading' })}
              <ul class="points">
                ${group.items.map(({ support: item, areas }) => {
                  const link = safeLink(item.href ?? '');
                  const title = packText(item.title, pack, texts);
                  return html`
                    <li>
                      ${signOf(signs.support.get(item.id))} ${link ? html`<a href=${link}>${title}</a>` : html`<strong>${title}</strong>`}
                      ${item.description ? html`<br />${packText(item.description, pack, texts)}` : nothing}
                      ${
                        areas.length > 1
                          ? html`<br /><span class="muted small"
                                >${texts('result.support.areas', { count: areas.length, areas: listed(areas, texts) })}</span
                              >`
                          : nothing
                      }
                    </li>
                  `;
                })}
              </ul>
            </div>
          `,
        )}
      </div>
    </section>
  `;
}

/** As it stands in the ring of the picture; a screen reader has the name right after it. */
const signOf = (sign: string | undefined): unknown => (sign ? html`<span class="ring-sign" aria-hidden="true">${sign}</span>` : nothing);

const listed = (words: readonly string[], texts: WheelTexts): string => new Intl.ListFormat(texts.locale).format(words);

/** Support and frameworks are many-to-many too: what on this screen such a law pays for. */
function paidBy(framework: string, support: ResultScreen['support'], texts: WheelTexts): unknown {
  const titles = support.flatMap(({ items }) => items.filter((item) => item.support.frameworks?.includes(framework)));
  if (titles.length === 0) return nothing;
  const list = listed(
    titles.map((item) => item.support.title),
    texts,
  );
  return html`<br /><span class="muted small">${texts('result.frameworks.for', { list })}</span>`;
}

/** Ring 3, for who wants to know: in plain words, the official name after it. */
export function frameworksPart({ frameworks, support, signs, pack }: ResultScreen, texts: WheelTexts): unknown {
  if (frameworks.length === 0) return nothing;
  return html`
    <details>
      <summary>${texts('result.frameworks')}</summary>
      <div class="stack">
        <p>${texts('result.frameworks.intro')}</p>
        <ul class="points">
          ${frameworks.map(
            ({ id, plain, label, explanation }) =>
              html`<li>
                ${signOf(signs.frameworks.get(id))} ${packText(plain, pack, texts)}
                <span class="muted">(${packText(label, pack, texts)})</span>${
                  explanation ? html`<br />${packText(explanation, pack, texts)}` : nothing
                }
                ${paidBy(id, support, texts)}
              </li>`,
          )}
        </ul>
      </div>
    </details>
  `;
}
