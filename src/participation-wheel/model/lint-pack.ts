/** What an editor should know about a pack of the wheel before it is published: what the reader leaves out, what has expired, what is missing. */
import { daysBetween, type Finding, type Line, lintAs, linesOf, type LintOptions, mistake, warning } from '../../packs/model/lint.ts';
import { packModel, type WheelPack } from './pack.ts';
import { parsePack } from './parse-pack.ts';
import { isValidOn } from './result.ts';

/** A law that ends within so many days is named beforehand. */
export const SOON_DAYS = 90;

/** Not read as a sentence by residents, or a name that is as it is. */
const NOT_PROSE = {
  everywhere: new Set([
    'id',
    'version',
    'locale',
    'licence',
    'source',
    'credit',
    'reviewedOn',
    'reviewedBy',
    'official',
    'ring2',
    'pattern',
  ]),
  under: {
    frameworks: new Set(['label', 'validFrom', 'validTo']),
    support: new Set(['kind', 'href']),
    contacts: new Set(['name', 'phone', 'href']),
    urgent: new Set(['name', 'phone']),
  },
};

export const linesOfPack = (pack: WheelPack): Line[] => linesOf(pack, NOT_PROSE);

function upToDate({ frameworks = [] }: WheelPack, today: string): Finding[] {
  const valid = new Set(frameworks.filter((framework) => isValidOn(framework, today)).map(({ id }) => id));
  return frameworks.flatMap(({ id, validTo, historic, successors }) => {
    if (validTo === undefined) return [];
    const path = `frameworks.${id}`;
    const followed = successors?.some((successor) => valid.has(successor));
    if (validTo >= today) return daysBetween(today, validTo) <= SOON_DAYS ? [warning(path, 'expires-soon', validTo)] : [];
    return [...(historic ? [] : [mistake(path, 'expired', validTo)]), ...(followed ? [] : [warning(path, 'successor-missing')])];
  });
}

function complete(pack: WheelPack): Finding[] {
  // A word with a sentence of its own says enough in any area.
  const told = pack.scale.filter((word) => !word.open && word.sentence === undefined).map((word) => word.id);
  return [
    ...(pack.contacts?.length ? [] : [warning('contacts', 'no-contacts')]),
    ...pack.areas.flatMap((area) => [
      ...(pack.support?.some((support) => support.areas.includes(area.id)) ? [] : [warning(`areas.${area.id}`, 'no-support')]),
      ...(area.firstSteps?.length || pack.firstSteps?.length ? [] : [warning(`areas.${area.id}`, 'no-first-steps')]),
      ...told.filter((mark) => area.says?.[mark] === undefined).map((mark) => warning(`areas.${area.id}.says`, 'says-missing', mark)),
    ]),
  ];
}

export const lintPack = (input: unknown, options: LintOptions): Finding[] =>
  lintAs({ model: packModel, parse: parsePack, linesOf: linesOfPack, upToDate, complete }, input, options);
