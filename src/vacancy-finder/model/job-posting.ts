/**
 * Reads schema.org `JobPosting` as a vacancy (https://schema.org/JobPosting): what job boards and volunteer banks already publish for search
 * engines. It gives an item in the form of our own feed, which is then checked like any other. The mapping:
 *
 *   identifier, url → id · title, name → title · description (HTML) → description (text) · hiringOrganization → organisation ·
 *   jobLocation, jobLocationType → location · datePosted → publishedAt · validThrough → validThrough · jobStartDate → schedule.start ·
 *   workHours → end of description · skills → skillsUsed · qualifications, experienceRequirements → requirements.needed ·
 *   totalJobOpenings → places · applicationContact → contact · employmentType VOLUNTEER → arrangement ·
 *   inLanguage → lang
 */

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined;
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);
const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap(
    (item) => textIn(isPlain(item) ? (item['name'] ?? item['description']) : item) ?? [],
  );

/** Lists may be nested (`@graph`, `ItemList`); deeper than this is no list of vacancies but somebody's trick. */
const MAX_DEPTH = 5;

export const isJobPosting = (item: unknown): item is Plain =>
  isPlain(item) && [item['@type']].flat().some((type) => typeof type === 'string' && /(^|[/:])JobPosting$/.test(type));

/** All postings in a JSON-LD document: one, a list, a `@graph`, an `ItemList`; `undefined` when there is none. */
export function jobPostingsIn(document: unknown, depth = 0): unknown[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (isJobPosting(document)) return [document];
  if (Array.isArray(document)) {
    const found = (document as unknown[]).map((item) => jobPostingsIn(item, depth + 1));
    return found.some((list) => list) ? found.flatMap((list) => list ?? []) : undefined;
  }
  if (!isPlain(document)) return undefined;
  return jobPostingsIn(document['@graph'] ?? document['itemListElement'] ?? document['item'], depth + 1);
}

/** The same posting as an item of our own feed. */
export function fromJobPosting(posting: Plain): Plain {
  const organisation = firstOf(posting['hiringOrganization']);
  const place = firstOf(posting['jobLocation']);
  const url = textIn(posting['url']) ?? textIn(posting['@id']);
  const identifier = firstOf(posting['identifier']);
  const volunteering = [posting['employmentType']].flat().some((type) => typeof type === 'string' && /^volunteer$/i.test(type));
  const openings = Number(posting['totalJobOpenings'] ?? NaN);
  const contact = firstOf(posting['applicationContact']);
  const start = textIn(posting['jobStartDate']);
  const language = firstOf(posting['inLanguage']);
  return filledIn({
    // Without either, what tells it from others has to do, so that a link to it lasts.
    id: textIn(isPlain(identifier) ? identifier['value'] : identifier) ?? url ?? nameOf(posting, organisation),
    title: textIn(posting['title']) ?? textIn(posting['name']),
    // Of a Language, schema.org has the tag in `alternateName`.
    lang: textIn(isPlain(language) ? language['alternateName'] : language),
    description: [plainText(textIn(posting['description']) ?? ''), textIn(posting['workHours'])].filter(Boolean).join('\n\n') || undefined,
    url,
    organisation: isPlain(organisation)
      ? { name: textIn(organisation['name']), url: textIn(organisation['sameAs']) ?? textIn(organisation['url']) }
      : { name: textIn(organisation) },
    contact: isPlain(contact)
      ? { name: textIn(contact['name']), phone: textIn(contact['telephone']), email: textIn(contact['email']) }
      : undefined,
    location: locationOf(place, textIn(posting['jobLocationType'])),
    schedule: start ? { start: dateOf(start) } : undefined,
    skillsUsed: textIn(posting['skills'])?.split(/\s*[,;\n]\s*/) ?? namesIn(posting['skills']),
    requirements: {
      needed: [...namesIn(posting['qualifications']), ...namesIn(posting['experienceRequirements'])].map((text) =>
        plainText(text).slice(0, 500),
      ),
    },
    arrangement: volunteering ? ['volunteering'] : undefined,
    places: Number.isInteger(openings) ? openings : undefined,
    publishedAt: dateOf(textIn(posting['datePosted'])),
    validThrough: dateOf(textIn(posting['validThrough'])),
  });
}

/** Without what the posting does not tell, as parsing leaves our own form; an object with nothing in it is not there either. */
function filledIn(item: Plain): Plain {
  const kept = Object.entries(item)
    .map(([key, value]) => [key, isPlain(value) ? filledIn(value) : value] as const)
    .filter(
      ([, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0) && !(isPlain(value) && Object.keys(value).length === 0),
    );
  return Object.fromEntries(kept);
}

const nameOf = (posting: Plain, organisation: unknown): string | undefined =>
  [textIn(posting['title']), textIn(isPlain(organisation) ? organisation['name'] : organisation), textIn(posting['datePosted'])]
    .filter(Boolean)
    .join(' ')
    .slice(0, 200) || undefined;

function locationOf(place: unknown, type: string | undefined): Plain | undefined {
  const online = type?.toUpperCase() === 'TELECOMMUTE';
  if (!isPlain(place)) return online ? { mode: 'online' } : undefined;
  const address = firstOf(place['address']);
  const geo = firstOf(place['geo']);
  const number = (value: unknown) => (Number.isFinite(Number(value ?? NaN)) ? Number(value) : undefined);
  return {
    mode: online ? 'hybrid' : 'on-site',
    name: textIn(place['name']),
    ...(isPlain(address)
      ? { street: textIn(address['streetAddress']), postcode: textIn(address['postalCode']), city: textIn(address['addressLocality']) }
      : { city: textIn(address) }),
    ...(isPlain(geo) ? { lat: number(geo['latitude']), lon: number(geo['longitude']) } : {}),
  };
}

/** A day, or a moment, as our model writes it. Zones without a colon occur, and date-times with a space. */
const dateOf = (text: string | undefined): string | undefined =>
  text?.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  hellip: '…',
};

/** What HTML says, as text. The result is shown as text, so nothing that is left over can do harm. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<li\b[^>]*>/gi, '\n– ')
    .replace(/<\/(p|div|ul|ol|h[1-6])\s*>/gi, '\n\n')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = Number(name.startsWith('#x') || name.startsWith('#X') ? `0x${name.slice(2)}` : name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
