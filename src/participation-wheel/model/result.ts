/** What the person told, put in order: what goes well, what they want, one first step. Never a score, a level or a verdict. */
import type { Values } from '../../forms/model/form.ts';
import { type Answer, answersOf } from './answers.ts';
import type { Framework, Helper, Option, PackContact, Support, SupportKind, WheelPack } from './pack.ts';
import { SUPPORT_KINDS } from './pack.ts';

/** A sentence of the pack, or one of ours: a key with what stands in its slots. */
export type Sentence =
  | Readonly<{ text: string }>
  | Readonly<{ key: 'sentence.mark' | 'sentence.helper' | 'sentence.was'; slots: Readonly<{ mark: string }> }>
  | Readonly<{ key: 'sentence.helps' | 'sentence.helpers' | 'sentence.barriers'; slots: Readonly<{ list: string }> }>
  | Readonly<{ key: 'sentence.doing' | 'sentence.bring' | 'sentence.words' | 'sentence.was-said'; slots: Readonly<{ words: string }> }>
  | Readonly<{ key: 'sentence.first-step' | 'sentence.step-others' | 'sentence.step-society'; slots: Readonly<{ step: string }> }>
  | Readonly<{ key: 'sentence.none' | 'sentence.goal' | 'sentence.by-myself' | 'sentence.matters' | 'sentence.talk'; slots?: undefined }>
  | Readonly<{ key: 'sentence.was-matters' | 'sentence.was-talk' | 'sentence.together'; slots?: undefined }>;

export interface WheelResult {
  answers: Answer[];
  /** Areas that the person calls good: the result opens with these. */
  well: Answer[];
  goals: Answer[];
  /** The first step to take: that of the first goal that has one. */
  firstStep: { answer: Answer; step: string } | undefined;
}

export function resultOf(pack: WheelPack, values: Values): WheelResult {
  const answers = answersOf(pack, values);
  const goals = answers.filter((answer) => answer.chosen);
  const first = goals.find((answer) => answer.firstStep !== '');
  return {
    answers,
    well: answers.filter((answer) => answer.mark?.well === true),
    goals,
    firstStep: first && { answer: first, step: first.firstStep },
  };
}

/** What the person said about one area, in sentences. The picture, the sentences and the table are all made from the same answers. */
export function sentencesOf(answer: Answer, locale: string): Sentence[] {
  return [markSentence(answer), ...furtherSentencesOf(answer, locale)];
}

/** All but the mark. */
export function furtherSentencesOf(answer: Answer, locale: string): Sentence[] {
  const { statements, doing, want, barriers, helps, helpers, bring, words, firstStep, chosen, matters, talk, was } = answer;
  const list = (key: 'sentence.helps' | 'sentence.helpers' | 'sentence.barriers', options: readonly Option[]): Sentence[] =>
    options.length ? [{ key, slots: { list: enumerated(options, locale) } }] : [];
  const own = (key: 'sentence.doing' | 'sentence.bring' | 'sentence.words' | 'sentence.was-said', text: string): Sentence[] =>
    text ? [{ key, slots: { words: withoutStop(text) } }] : [];
  const step = (key: 'sentence.first-step' | 'sentence.step-others' | 'sentence.step-society', text: string): Sentence[] =>
    text ? [{ key, slots: { step: withoutStop(text) } }] : [];
  return [
    ...statements.map((statement): Sentence => ({ text: statement.label })),
    ...own('sentence.doing', doing),
    ...(want ? [{ text: want.sentence ?? want.label }] : []),
    ...(chosen && !want ? [{ key: 'sentence.goal' } as const] : []),
    ...list('sentence.barriers', barriers),
    ...list('sentence.helps', helps),
    ...(helpers.some(isSelf) ? [{ key: 'sentence.by-myself' } as const] : []),
    ...list('sentence.helpers', helpers.filter(isOther)),
    ...own('sentence.bring', bring),
    ...own('sentence.words', words),
    ...step('sentence.first-step', firstStep),
    ...step('sentence.step-others', answer.stepOthers),
    ...step('sentence.step-society', answer.stepSociety),
    ...(matters ? [{ key: 'sentence.matters' } as const] : []),
    ...(talk ? [{ key: 'sentence.talk' } as const] : []),
    ...(was.mark ? [{ key: 'sentence.was', slots: { mark: was.mark.label } } as const] : []),
    ...own('sentence.was-said', was.said.map(withoutStop).join('; ')),
    ...(was.matters ? [{ key: 'sentence.was-matters' } as const] : []),
    ...(was.talk ? [{ key: 'sentence.was-talk' } as const] : []),
    ...(answer.helperMark && answer.helperMark.id !== answer.mark?.id
      ? [{ key: 'sentence.helper', slots: { mark: answer.helperMark.label } } as const]
      : []),
    ...(answer.by === 'together' ? [{ key: 'sentence.together' } as const] : []),
  ];
}

function markSentence({ area, mark }: Answer): Sentence {
  if (!mark) return { key: 'sentence.none' };
  const own = area.says && Object.hasOwn(area.says, mark.id) ? area.says[mark.id] : undefined;
  const text = own ?? mark.sentence;
  return text === undefined ? { key: 'sentence.mark', slots: { mark: mark.label } } : { text };
}

/** "iemand die meegaat en praktische hulp" */
export const enumerated = (options: readonly Option[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(options.map((option) => option.sentence ?? option.label));

/** What a person can do about an area: by themselves, with others, in society. */
export const LAYERS = ['myself', 'with-others', 'in-society'] as const;
export type Layer = (typeof LAYERS)[number];

/** The first step in three layers; those of which nothing was said are left out. Who else could help is part of "with others". */
export function layersOf(answer: Answer, locale: string): { layer: Layer; lines: string[] }[] {
  const { firstStep, stepOthers, stepSociety } = answer;
  const helpers = answer.helpers.filter(isOther);
  const lines: Readonly<Record<Layer, string[]>> = {
    myself: [firstStep],
    'with-others': [stepOthers, helpers.length ? capitalised(enumerated(helpers, locale), locale) : ''],
    'in-society': [stepSociety],
  };
  return LAYERS.map((layer) => ({ layer, lines: lines[layer].filter(Boolean) })).filter((item) => item.lines.length > 0);
}

/** What the layers do not say yet. */
export const sentencesBesideLayers = (answer: Answer, locale: string): Sentence[] =>
  furtherSentencesOf({ ...answer, firstStep: '', stepOthers: '', stepSociety: '', helpers: answer.helpers.filter(isSelf) }, locale);

const isSelf = ({ self }: Helper): boolean => self === true;
const isOther = (helper: Helper): boolean => !isSelf(helper);

const capitalised = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** The sentence around it has its own full stop. */
export const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');

export interface SupportGroup {
  kind: SupportKind;
  items: { support: Support; /** Of the chosen areas, those it counts for. */ areas: string[] }[];
}

/** Ring 2 for the chosen areas, in three kinds side by side. What counts for more of them stands first. */
export function supportFor(pack: WheelPack, areas: readonly string[]): SupportGroup[] {
  const labels = new Map(pack.areas.map((area) => [area.id, area.label]));
  const fitting = (pack.support ?? [])
    .map((support) => ({
      support,
      areas: areas.filter((area) => support.areas.includes(area)).map((area) => labels.get(area) ?? area),
    }))
    .filter((item) => item.areas.length > 0)
    .sort((one, other) => other.areas.length - one.areas.length);
  return SUPPORT_KINDS.map((kind) => ({ kind, items: fitting.filter((item) => item.support.kind === kind) })).filter(
    (group) => group.items.length > 0,
  );
}

/** Ring 3: only what is valid on that day (`2026-11-22`). What is history is for the view of professionals. */
export function frameworksFor(pack: WheelPack, areas: readonly string[], today: string): Framework[] {
  return (pack.frameworks ?? []).filter(
    (framework) => !framework.historic && isValidOn(framework, today) && framework.areas.some((area) => areas.includes(area)),
  );
}

/** At most so many signs fit in one segment of a ring. */
export const SIGNS_PER_SEGMENT = 3;

export interface RingSigns {
  /** Sign of each activity that stands in ring 2, by id: a, b, c … */
  support: ReadonlyMap<string, string>;
  /** Sign of each law or scheme in ring 3, by id: A, B, C … */
  frameworks: ReadonlyMap<string, string>;
  /** Per area the signs in its segments. */
  inArea: (area: string) => { ring2: string[]; ring3: string[] };
}

/** What stands in rings 2 and 3 of the chosen areas, as a sign that returns in the lists: names do not fit in a ring. */
export function ringSignsOf(groups: readonly SupportGroup[], frameworks: readonly Framework[], areas: readonly string[]): RingSigns {
  const items = groups.flatMap((group) => group.items.map((item) => item.support));
  const fitting = <T extends { id: string; areas: readonly string[] }>(list: readonly T[]): T[] => {
    const drawn = new Set(areas.flatMap((area) => list.filter((item) => item.areas.includes(area)).slice(0, SIGNS_PER_SEGMENT)));
    return list.filter((item) => drawn.has(item));
  };
  const signs = (list: readonly { id: string }[], first: string) =>
    new Map(list.map(({ id }, index) => [id, String.fromCodePoint((first.codePointAt(0) ?? 0) + index)]));
  const ring2 = fitting(items).slice(0, 26);
  const ring3 = fitting(frameworks).slice(0, 26);
  const support = signs(ring2, 'a');
  const laws = signs(ring3, 'A');
  const of = (list: readonly { id: string; areas: readonly string[] }[], known: ReadonlyMap<string, string>, area: string) =>
    list
      .filter((item) => item.areas.includes(area))
      .slice(0, SIGNS_PER_SEGMENT)
      .flatMap(({ id }) => known.get(id) ?? []);
  return {
    support,
    frameworks: laws,
    inArea: (area) => (areas.includes(area) ? { ring2: of(ring2, support, area), ring3: of(ring3, laws, area) } : { ring2: [], ring3: [] }),
  };
}

export const isValidOn = ({ validFrom, validTo }: Framework, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** Who to turn to about these areas: those of the areas first, then those for everything. */
export function contactsFor(pack: WheelPack, areas: readonly string[]): PackContact[] {
  const contacts = pack.contacts ?? [];
  const own = contacts.filter((contact) => contact.areas?.some((area) => areas.includes(area)));
  return [...own, ...contacts.filter((contact) => !contact.areas?.length)];
}
