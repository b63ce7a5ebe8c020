/** What an editor should know about a pack of the form before it is published: what the reader leaves out, what has passed, what is missing. */
import { type Finding, type Line, lintAs, linesOf, type LintOptions, mistake, warning } from '../../packs/model/lint.ts';
import type { InitiativePack } from './pack.ts';
import { packModel } from './pack-model.ts';
import { parsePack } from './read-pack.ts';

/** Not read as a sentence by residents, or a name that is as it is. */
const NOT_PROSE = {
  everywhere: new Set(['id', 'version', 'locale', 'licence', 'source', 'reviewedOn', 'href', 'phone', 'legal', 'type', 'audience']),
  under: {
    rules: new Set(['check', 'term', 'date', 'validFrom', 'validTo']),
    notes: new Set(['field']),
    questions: new Set(['when']),
    contact: new Set(['name']),
  },
};

const linesOfPack = (pack: InitiativePack): Line[] => linesOf(pack, NOT_PROSE, new Set(['next']));

/** A rule that ended is no longer quoted; a closing date that has passed is told to everybody. */
const upToDate = ({ rules, closedDays }: InitiativePack, today: string): Finding[] => [
  ...rules.flatMap((rule) => {
    const path = `rules.${rule.id}`;
    if (rule.validTo !== undefined && rule.validTo < today) return [mistake(path, 'expired', rule.validTo)];
    return rule.check === 'closing-date' && rule.date < today ? [mistake(path, 'expired', rule.date)] : [];
  }),
  // Terms in working days are counted past these: a list that ends says too early a day.
  ...(closedDays.length > 0 && closedDays.every((day) => day < today)
    ? [warning('closedDays', 'expired', [...closedDays].sort().at(-1))]
    : []),
];

function complete({ contact, privacy }: InitiativePack): Finding[] {
  const untold = (['why', 'keep', 'rights'] as const).filter((part) => !privacy[part]);
  return [
    ...(contact?.name || contact?.phone || contact?.href ? [] : [warning('contact', 'no-contacts')]),
    ...(untold.length ? [warning('privacy', 'no-privacy', untold.join(', '))] : []),
  ];
}

export const lintPack = (input: unknown, options: LintOptions): Finding[] =>
  lintAs({ model: packModel, parse: parsePack, linesOf: linesOfPack, upToDate, complete }, input, options);
