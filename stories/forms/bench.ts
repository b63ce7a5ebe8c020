/** A form of one step around any fields: what the stories show and what the tests of the fields work on. It is no widget of the project. */
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FormController } from '../../src/forms/form-controller.ts';
import { formsNl } from '../../src/forms/messages/nl.ts';
import { uploadNl } from '../../src/forms/messages/upload-nl.ts';
import type { FieldValue, FormPlan, FormState, Issue, Rules } from '../../src/forms/model/form.ts';
import { UploadController } from '../../src/forms/upload-controller.ts';
import { errorSummary } from '../../src/forms/views/error-summary.ts';
import { stepButtons, stepForm, stepHeading } from '../../src/forms/views/steps.ts';

import { formStyles } from '../../src/theme/form.styles.ts';
import { stepStyles } from '../../src/theme/step.styles.ts';
import { uploadStyles } from '../../src/theme/upload.styles.ts';
import { hostStyles } from '../../src/theme/host.styles.ts';
import { widgetNl } from '../../src/widget/messages/nl.ts';
import { WidgetElement } from '../../src/widget/widget-element.ts';

/** Questions as a municipality would ask them. */
const questionsNl = {
  'bench.heading': 'Vertel over je idee',
  'bench.sent': 'Alles is goed ingevuld.',
  'field.title': 'Wat is je idee, in één zin?',
  'field.title.help': 'Bijvoorbeeld: een bankje bij de vijver.',
  'field.title.required': 'Vertel in één zin wat je idee is.',
  'field.story': 'Vertel er meer over',
  'field.story.help': 'Wat wil je doen, en voor wie?',
  'field.email': 'Wat is je e-mailadres?',
  'field.email.help': 'We sturen je alleen een antwoord op dit idee.',
  'field.phone': 'Wat is je telefoonnummer?',
  'field.budget': 'Hoeveel geld is er nodig, in euro?',
  'field.budget.help': 'Een schatting is goed.',
  'field.neighbours': 'Met hoeveel mensen heb je erover gepraat?',
  'field.start': 'Wanneer wil je beginnen?',
  'field.kind': 'Wat past het best?',
  'field.kind.help': 'Je kunt dit later nog veranderen.',
  'field.district': 'In welke wijk is het?',
  'field.themes': 'Waar gaat het over?',
  'field.themes.help': 'Je mag meer dan één ding kiezen.',
  'field.helper': 'Vul je dit in voor iemand anders?',
  'field.postcode': 'Postcode',
  'field.houseNumber': 'Huisnummer',
  'field.photos': 'Foto’s van de plek',
  'field.photos.help': 'Let op: zet geen mensen op de foto die dat niet willen.',
  'field.publish': 'De gemeente mag mijn idee op de website zetten.',
  'field.publish.help': 'Je naam staat er niet bij.',
} as const;

export const benchNl = { ...formsNl, ...uploadNl, ...widgetNl, ...questionsNl } as const;

const languages = {
  nl: benchNl,
  more: {
    en: async () => (await import('./bench-en.ts')).benchEn,
    // The same words from right to left: what is tried here is the direction, before there is a language to read.
    ar: () => Promise.resolve(benchNl),
  },
};

export class FieldBench extends WidgetElement<typeof benchNl> {
  static override styles = [hostStyles, formStyles, stepStyles, uploadStyles];

  /** Names of the fields, in page order. */
  @property({ attribute: false }) fields:
    readonly string[] | ((values: Readonly<Record<string, FieldValue | undefined>>) => readonly string[]) = [];

  @property({ attribute: false }) rules: Rules = {};

  /** The fields as templates. */
  @property({ attribute: false }) view: (bench: FieldBench) => unknown = () => html``;

  readonly form: FormController = new FormController(this, () => this.#plan, {
    texts: () => this.texts,
    focus: (selector) => this.focusAfterUpdate(selector),
    changed: (state) => this.states.push(state),
    errorsShown: (issues) => this.issuesShown.push(issues),
  });
  readonly uploads: UploadController = new UploadController(this, {
    form: this.form,
    draft: () => this.draft,
    keeps: () => this.keepsFiles,
    announce: (text) => this.announce(text),
    focus: (selector) => this.focusAfterUpdate(selector),
  });

  /** What the form told of itself, for the tests. */
  readonly states: FormState[] = [];
  readonly issuesShown: (readonly Issue[])[] = [];
  keepsFiles = false;
  draft = 'bench';
  sent = 0;

  constructor() {
    super('field-bench', languages);
  }

  /** Fills in, and tries to finish: the way to a state in a story. */
  show(values: Readonly<Record<string, FieldValue>>, attempted = false): void {
    for (const [field, value] of Object.entries(values)) this.form.set(field, value);
    if (attempted) this.form.attempt();
  }

  protected override renderWidget(): TemplateResult {
    const texts = this.texts as unknown as FormController['texts'];
    return stepForm(
      html`
        ${stepHeading({ number: 1, total: 3, title: this.texts('bench.heading') }, texts, this.level)}
        ${errorSummary(this.form, texts, this.level + 1)}
        <div class="fields">${this.view(this)}</div>
        ${stepButtons(texts, { back: () => this.form.back() })}
      `,
      { submit: () => this.#submit() },
    );
  }

  get #plan(): FormPlan {
    const { fields, rules } = this;
    return { version: '1', steps: [{ id: 'bench', fields: typeof fields === 'function' ? fields : () => fields }], rules };
  }

  #submit(): void {
    if (!this.form.attempt()) return;
    this.sent += 1;
    this.announce(this.texts('bench.sent'));
  }
}

/** Called by who shows it: an import alone registers nothing here, since the package says that its files have no side effects. */
export function defineBench(): void {
  if (!customElements.get('meedoen-field-bench')) customElements.define('meedoen-field-bench', FieldBench);
}
