/** What a Vue template is checked against. Checked by test/package/frameworks.test.ts; never run. */
import type { GlobalComponents } from 'vue';
import '../../types/vue.js';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const right: Props<'meedoen-vacancy-finder'> = { src: '/vacatures.json', 'heading-level': '3', class: 'wide' };

export const late: Props<'meedoen-vacancy-finder'> = { vacancies: { vacancies: [] }, onMeedoenFiltered: ({ total }) => total.toFixed() };

// @ts-expect-error -- an event that does not exist
export const event: Props<'meedoen-vacancy-finder'> = { onMeedoenFilterd: () => undefined };

// @ts-expect-error -- an attribute that does not exist
export const wrong: Props<'meedoen-vacancy-finder'> = { sorc: '/vacatures.json' };

// @ts-expect-error -- an attribute is a text
export const list: Props<'meedoen-initiative-form'> = { kinds: ['idea'] };
