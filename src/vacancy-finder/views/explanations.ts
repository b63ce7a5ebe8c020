import { html, nothing } from 'lit';
import { safeLink } from '../../settings/settings-controller.ts';
import { headingOf } from '../../theme/heading.ts';
import { cleanText } from '../model/clean.ts';
import type { Explanation } from '../model/explanations.ts';
import { dayLabel, type ExplainTexts, fromFeed, paragraphs } from './texts.ts';

/** What the site explains, each with who says so and since when; closed, so that a vacancy stays short. */
export function explanationsView(explanations: readonly Explanation[], texts: ExplainTexts, level: number): unknown {
  if (explanations.length === 0) return nothing;
  return html`
    <section>
      ${headingOf(level, texts('explain.heading'))}
      ${explanations.map(
        ({ topic, text, lang, source, date }) => html`
          <details class="more">
            <summary>${texts(`explain.${topic}`)}</summary>
            <div class="stack">
              ${paragraphs(cleanText(text), lang)}
              <p class="muted small">
                ${texts('explain.source')} ${sourceOf(source)} · ${texts('explain.date', { date: dayLabel(date, texts.locale) })}
              </p>
            </div>
          </details>
        `,
      )}
    </section>
  `;
}

function sourceOf({ name, url }: Explanation['source']): unknown {
  const href = url ? safeLink(url) : '';
  const shown = fromFeed(cleanText(name));
  return href ? html`<a href=${href} rel="noopener external">${shown}</a>` : shown;
}
