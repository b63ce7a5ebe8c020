import { html, nothing } from 'lit';
import { headingOf } from '../../theme/heading.ts';
import type { FormController, FormTexts } from '../form-controller.ts';

/**
 * What is still wrong, as a list of links to the fields, in page order and in the same words as at the field.
 * It has the focus after a failed attempt, so it is announced once, by its heading. The page's hash is never touched.
 */
export function errorSummary(form: FormController, texts: FormTexts, level: number): unknown {
  const issues = form.summary;
  if (issues.length === 0) return nothing;
  return html`
    <div class="error-summary" role="group" tabindex="-1" data-error-summary aria-labelledby="error-summary-heading">
      ${headingOf(level, texts('summary.heading', { count: issues.length }), { className: 'summary-heading', id: 'error-summary-heading' })}
      <ul>
        ${issues.map((issue) => {
          const question = form.questionOf(issue);
          return html`<li>
            <a href="#${form.targetOf(issue)}" @click=${followToField}
              >${question ? html`${question}${/[?!.:]$/.test(question) ? '' : ':'} ` : nothing}${form.sentence(issue)}</a
            >
          </li>`;
        })}
      </ul>
    </div>
  `;
}

/** Links within a shadow root do not find their target by the page's hash, and the hash belongs to the page. */
function followToField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot;
  const control = root.getElementById((link.getAttribute('href') ?? '').slice(1));
  // In the middle: its question is above it, and no bar of the page covers it, also on a screen that shows ten lines.
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  control?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  control?.focus({ preventScroll: true });
}
