/**
 * The form that works without JavaScript, made from a pack: a real `<form method="post">` for inside the tag, with what is required and the
 * little that most people want to add. Its names are those of the flat encoding, so the receiver reads it as it reads the widget, and the
 * widget takes over what was typed in it.
 */
import { TRAP_NAME } from '../../submission/model/flags.ts';
import type { Texts } from '../../i18n/model/catalogue.ts';
import { type InitiativeKind, type InitiativePack, type OwnQuestion } from './pack.ts';
import { type Choice, STANCES, TITLE_MAX, withKinds } from './questions.ts';
import { choiceText, questionText } from './words.ts';

export type FallbackOptions = Readonly<{
  /** Where it is sent: `/submissions/initiative`. */
  action: string;
  /** Who reads it; without it the button names nobody. */
  recipient?: string;
  /** Kinds that the page offers; all that are not off without it. */
  kinds?: readonly string[];
  /** Page that tells what happens to the answers. */
  privacyHref?: string;
  /** Whether photos and documents can go along; the receiver must then read `multipart/form-data`. */
  files?: boolean;
}>;

export type FallbackField = Readonly<{
  name: string;
  type: 'text' | 'textarea' | 'radio' | 'checkbox' | 'email' | 'tel' | 'number' | 'date' | 'file';
  label: string;
  help: string;
  required: boolean;
  max?: number;
  autocomplete?: string;
  choices?: readonly Choice[];
}>;

const OWN_TYPES: Readonly<Record<OwnQuestion['type'], FallbackField['type']>> = {
  text: 'text',
  'long-text': 'textarea',
  one: 'radio',
  several: 'checkbox',
  'yes-no': 'radio',
  'whole-number': 'number',
  amount: 'number',
  date: 'date',
  email: 'email',
  phone: 'tel',
  postcode: 'text',
};

/** What it asks, in page order. Questions that depend on another answer are left to the widget: a page cannot hide them. */
export function fallbackFields(pack: InitiativePack, texts: Texts, options: FallbackOptions): FallbackField[] {
  const offered = withKinds(pack, options.kinds ?? []);
  const told = (name: string, more: Partial<FallbackField> = {}): FallbackField => ({
    name,
    type: 'text',
    label: questionText({ name }, texts),
    help: texts.find(`field.${name}.help`) ?? '',
    required: false,
    ...more,
  });
  const stance = { name: 'stance', type: 'one', audience: 'everyone', rules: [] } as const;
  const kinds = offered.kinds.map(({ id, label }) => ({ value: id, label }));
  return [
    told('title', { required: true, max: TITLE_MAX }),
    ...(kinds.length > 1 ? [told('kind', { type: 'radio', required: true, choices: kinds })] : []),
    ...(offered.kinds.some(({ asks }) => asks.includes('stance'))
      ? [told('stance', { type: 'radio', choices: STANCES.map((value) => ({ value, label: choiceText(stance, value, texts) })) })]
      : []),
    told('summary', { type: 'textarea', max: 2000 }),
    ...pack.questions.filter(({ required, when }) => required && !when).map((question) => ownField(question, texts)),
    ...(options.files ? [told('photos', { type: 'file' })] : []),
    told('place.words', {
      label: texts.find('field.place.how') ?? '',
      help: texts.find('fallback.place.help') ?? '',
      required: true,
      max: 300,
    }),
    told('contact.name', { autocomplete: 'name', max: 200 }),
    told('contact.channel', {
      type: 'radio',
      required: true,
      choices: (['email', 'phone'] as const).map((value) => ({ value, label: texts.find(`option.contact.channel.${value}`) ?? value })),
    }),
    told('contact.email', { type: 'email', autocomplete: 'email', help: texts.find('fallback.email.help') ?? '', max: 254 }),
    told('contact.phone', { type: 'tel', autocomplete: 'tel', help: texts.find('fallback.phone.help') ?? '', max: 30 }),
  ];
}

function ownField({ id, type, label, help = '', options }: OwnQuestion, texts: Texts): FallbackField {
  const yesNo = [
    { value: 'true', label: texts.find('field.yes') ?? 'yes' },
    { value: 'false', label: texts.find('field.no') ?? 'no' },
  ];
  const choices = type === 'yes-no' ? yesNo : options.map((option) => ({ value: option.id, label: option.label }));
  // A browser cannot ask for at least one of several boxes.
  return {
    name: `extra.${id}`,
    type: OWN_TYPES[type],
    label,
    help,
    required: type !== 'several',
    ...(choices.length > 0 ? { choices } : {}),
    ...(type === 'text' ? { max: 200 } : type === 'long-text' ? { max: 2000 } : {}),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
const attributes = (given: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('');

/** The form as HTML. Everything of the pack and of the options is text in it, never markup. */
export function fallbackForm(pack: InitiativePack, texts: Texts, options: FallbackOptions): string {
  const line = (key: string, slots?: Readonly<Record<string, string>>) => escaped(texts.find(key, slots) ?? '');
  const { kinds } = withKinds(pack, options.kinds ?? []);
  const hidden: [string, string][] = [
    ['meedoen-version', '1'],
    ['meedoen-locale', texts.locale],
    ['meedoen-pack.id', pack.id],
    ['meedoen-pack.version', pack.version],
    ...(kinds.length === 1 && kinds[0] ? [['kind', kinds[0].id] as [string, string]] : []),
  ];
  const fields = fallbackFields(pack, texts, options);
  const privacy = options.privacyHref ? ` <a${attributes({ href: options.privacyHref })}>${line('privacy.heading')}</a>` : '';
  return [
    `<form${attributes({ class: 'fallback-form', method: 'post', action: options.action, enctype: options.files && 'multipart/form-data' })}>`,
    ...hidden.map(([name, value]) => `  <input${attributes({ type: 'hidden', name, value })} />`),
    // Only a robot fills this in; the page's style sheet may hide it, and it does no harm when it shows.
    `  <p hidden><label>${line('fallback.trap')} <input${attributes({ name: TRAP_NAME, tabindex: -1, autocomplete: 'off' })} /></label></p>`,
    ...fields.flatMap((field) => fieldLines(field, texts)),
    ...kinds.flatMap((kind) => kindNote(kind, texts)),
    `  <p>${line('fallback.not')}</p>`,
    `  <p>${line('fallback.privacy', { recipient: options.recipient ?? '' })}${privacy}</p>`,
    `  <button class="button" type="submit">${options.recipient ? line('send.button', { recipient: options.recipient }) : line('fallback.send')}</button>`,
    '</form>',
    '',
  ].join('\n');
}

function fieldLines(field: FallbackField, texts: Texts): string[] {
  const { name, type, label, help, required, max, autocomplete, choices } = field;
  const told = [help, required ? '' : (texts.find('field.optional') ?? '')].filter(Boolean).join(' · ');
  const hint = told ? ` <small class="hint">${escaped(told)}</small>` : '';
  if (choices) {
    return [
      '  <fieldset>',
      `    <legend>${escaped(label)}${hint}</legend>`,
      ...choices.map(
        ({ value, label: words }) =>
          `    <label class="choice"><input${attributes({ type, name, value, required: required && type === 'radio' })} /> ${escaped(words ?? value)}</label>`,
      ),
      '  </fieldset>',
    ];
  }
  const shared = { name, required, maxlength: max };
  const control =
    type === 'textarea'
      ? `<textarea${attributes({ ...shared, rows: 5 })}></textarea>`
      : `<input${attributes({ type, ...shared, autocomplete, multiple: type === 'file', accept: type === 'file' && 'image/*,application/pdf', step: type === 'number' && 'any' })} />`;
  return [`  <p><label>${escaped(label)}${hint}<br />${control}</label></p>`];
}

/** What a resident must know of a kind: that it is no objection, no application, and where the official way is. */
function kindNote({ label, legal, note, channel }: InitiativeKind, texts: Texts): string[] {
  const words = note ?? texts.find(`legal.${legal}`) ?? '';
  if (!words && !channel) return [];
  const link = channel ? ` <a${attributes({ href: channel.href })}>${escaped(channel.label)}</a>` : '';
  return [`  <p><strong>${escaped(label)}:</strong> ${escaped(words)}${link}</p>`];
}
