/**
 * What was tested of accessibility in this version, per criterion of WCAG 2.2 A and AA: docs/toegankelijkheid.md, made from docs/accessibility.json.
 * A municipality answers for the widgets in its own accessibility statement, and needs evidence for that rather than a claim.
 */
import { readFileSync } from 'node:fs';

export const RESULTS = {
  automatic: 'automatisch getest',
  partly: 'deels automatisch getest',
  'not-tested': 'niet getest',
  'not-present': 'komt niet voor',
} as const;

export type Criterion = Readonly<{
  /** Number in WCAG 2.2. */
  criterion: string;
  level: 'A' | 'AA';
  /** Dutch name of the criterion. */
  name: string;
  result: keyof typeof RESULTS;
  /** What was looked at, and what was not: a sentence that an editor can paste. */
  what: string;
  /** Tests that fail when it no longer holds: title and file. */
  tests?: readonly (readonly [title: string, file: string])[];
  /** Who looked at it besides, on which day (`2026-11-22`), and how. */
  byHand?: Readonly<{ by: string; on: string; how: string }>;
}>;

export const readCriteria = (): readonly Criterion[] => JSON.parse(readFileSync('docs/accessibility.json', 'utf8')) as readonly Criterion[];

const HEAD = '| Criterium | Niveau | Automatisch | Met de hand | Wat is bekeken | Tests |\n| --- | --- | --- | --- | --- | --- |';

function row({ criterion, level, name, result, what, tests = [], byHand }: Criterion): string {
  const links = tests.map(([title, file]) => `[“${title}”](../${file})`).join(', ');
  const hand = byHand ? `${byHand.how} (${byHand.by}, ${byHand.on})` : result === 'not-present' ? '' : 'nog niet';
  return `| ${[`${criterion} ${name}`, level, RESULTS[result], hand, what, links].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** @param version of package.json: the file in a tag of the repository is about that version. */
export function accessibilityFile(version: string): [path: string, text: string] {
  const criteria = readCriteria();
  const count = (result: Criterion['result']) => String(criteria.filter((item) => item.result === result).length);
  const hand = String(criteria.filter(({ byHand }) => byHand).length);
  const text = `# Toegankelijkheid van de widgets: bouwsteen voor je verklaring

Gemaakt uit [accessibility.json](accessibility.json) door \`npm run generate\`, voor versie ${version}. Een widget hoort bij jouw site, en dus bij jouw
toegankelijkheidsverklaring. Hieronder staat wat er van deze versie is onderzocht, en wat niet. Neem over wat je nodig hebt.

## Tekst om over te nemen

> Op deze site staan onderdelen van meedoen, versie ${version}: een zelfcheck, een zoeker voor vrijwilligerswerk of een formulier voor ideeën. De
> makers hebben deze versie onderzocht aan de hand van de ${String(criteria.length)} succescriteria van WCAG 2.2, niveau A en AA (de norm EN 301 549). ${count('automatic')} criteria worden bij elke
> verandering automatisch getest, ${count('partly')} voor een deel. ${count('not-tested')} zijn niet getest en ${count('not-present')} gaan over iets wat in deze onderdelen niet voorkomt of wat aan de pagina
> eromheen is. Met de hand nagelopen: ${hand}. Een onderzoek door een onafhankelijk bureau of door mensen met een beperking is hiermee niet gedaan.

Een test laat zien dat iets niet meer stukgaat. Of iemand ermee uit de voeten kan, weet je pas als je het met mensen probeert. Zet in je verklaring dus geen
status die op deze lijst alleen rust.

## Per criterium

${HEAD}
${criteria.map(row).join('\n')}

## Wat de makers weten dat niet goed is

Wat gevonden en nog niet verbeterd is, staat in [features.md](features.md) en in de meldingen bij de broncode. Kleuren van het thema van je site meet je op de
pagina zelf: zet \`?meedoen-check\` achter het adres ([embedding.md](embedding.md)).
`;
  return ['docs/toegankelijkheid.md', text];
}
