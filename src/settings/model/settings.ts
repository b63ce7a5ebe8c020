import { mergeOverrides, type Overrides } from '../../i18n/model/catalogue.ts';

/** What a page sets for its widgets, and where a value comes from: attribute → nearest `<meedoen-settings>` → `data-*` on the loader → default. */

/** The settings that every widget knows; the same names as attributes, on `<meedoen-settings>` and, with `data-` before them, on the loader's script. */
export const SETTING_NAMES = [
  'endpoint',
  'endpoint-format',
  'recipient',
  'pack-src',
  'messages-src',
  'heading-level',
  'tone',
  'storage',
  'credentials',
  'contact-name',
  'contact-phone',
  'contact-hours',
  'contact-href',
  'src',
  'search-endpoint',
  'offers-src',
  'similar-src',
  'tiles-src',
  'explanations-src',
  'vacancies-href',
  'initiative-href',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export type SettingValues = Readonly<Partial<Record<SettingName, string>>>;

/** What travels through the context `meedoen:settings/1`. Plain data, so that two versions of the bundle on one page understand each other. */
export type PageSettings = Readonly<{
  values: SettingValues;
  /** Origins (or addresses ending in `/`) that endpoints and feeds may be on, besides the page's own. */
  allow: readonly string[];
  /** Texts of the site: language → key → text, as read from `messages-src`. */
  messages?: Overrides | undefined;
}>;

export const noSettings: PageSettings = { values: {}, allow: [] };

/** Reads the settings out of attributes: `name → value`, for names as they are or with a prefix. Empty values count as not set. */
export function settingsFrom(attribute: (name: SettingName) => string | null | undefined): SettingValues {
  const values: Partial<Record<SettingName, string>> = {};
  for (const name of SETTING_NAMES) {
    const value = attribute(name)?.trim();
    if (value) values[name] = value;
  }
  return values;
}

export function mergeSettings(near: PageSettings, far: PageSettings): PageSettings {
  const messages = mergeOverrides(near.messages, far.messages);
  return { values: { ...far.values, ...near.values }, allow: [...near.allow, ...far.allow], ...(messages ? { messages } : {}) };
}

/** `https://a.example https://b.example/feeds/` → its parts. */
export const listOf = (value: string | null | undefined): string[] => (value ?? '').split(/[\s,]+/).filter(Boolean);

/** What an address is: one to follow, with its absolute form, or why not. */
export type Address = Readonly<
  { kind: 'ok'; href: string } | { kind: 'empty' } | { kind: 'malformed' } | { kind: 'scheme' } | { kind: 'not-allowed'; origin: string }
>;

/**
 * Whether the widget may follow an address that a page gave: http(s), and on the page's own origin or listed by the site template.
 * A comment with a crafted tag in it must not become a form that sends people's data elsewhere.
 *
 * @param parse the platform's URL parser, passed in because `model/` knows no DOM.
 */
export function checkAddress(
  address: string,
  page: Readonly<{ base: string; origin: string }>,
  allow: readonly string[],
  parse: (address: string, base?: string) => { href: string; origin: string; protocol: string; pathname: string } | undefined,
): Address {
  if (!address.trim()) return { kind: 'empty' };
  const url = parse(address.trim(), page.base);
  if (!url) return { kind: 'malformed' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'scheme' };
  if (url.origin === page.origin || isListed(url, allow, parse)) return { kind: 'ok', href: url.href };
  return { kind: 'not-allowed', origin: url.origin };
}

type UrlParts = Readonly<{ origin: string; pathname: string }>;

/** Whether an address is on an origin, or in a folder, that the site template lists. */
export const isListed = (url: UrlParts, allow: readonly string[], parse: (address: string) => UrlParts | undefined): boolean =>
  allow.some((entry) => {
    const { origin, pathname = '' } = parse(entry) ?? {};
    if (origin !== url.origin) return false;
    return pathname === '/' || url.pathname === pathname || (pathname.endsWith('/') && url.pathname.startsWith(pathname));
  });

/** Contact person of the site: shown wherever somebody could get stuck. */
export type HumanContact = Readonly<{ name: string; phone: string; hours: string; href: string }>;

export const hasContact = (contact: HumanContact): boolean => Boolean(contact.name || contact.phone || contact.href);
