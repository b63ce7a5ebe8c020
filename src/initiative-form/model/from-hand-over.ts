/** What another widget hands over, as answers of this form: a start, which the resident changes as they like. */
import type { Values } from '../../forms/model/form.ts';
import type { HandOver } from '../../settings/model/hand-over.ts';
import type { InitiativePlan } from './plan.ts';

/** Goal areas of the wheel that say what an initiative is about. The others do not: learning or doing something can be about anything. */
const THEME_OF_AREA: Readonly<Record<string, string>> = {
  'self-reliance': 'care',
  'social-contacts': 'meeting',
  'paid-work': 'work',
};

export function valuesFromHandOver({ areas, themes, title }: HandOver, plan: InitiativePlan): Values {
  const offered = plan.questions.get('themes')?.choices?.map(({ value }) => value) ?? [];
  const wanted = [...new Set([...themes, ...areas.flatMap((area) => THEME_OF_AREA[area] ?? [])])].filter((theme) =>
    offered.includes(theme),
  );
  return { ...(title ? { title } : {}), ...(wanted.length > 0 ? { themes: wanted } : {}) };
}
