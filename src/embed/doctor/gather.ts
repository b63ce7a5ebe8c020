/** Looks at a page and asks for what its widgets ask for. It sends nothing: it reads files, and asks an endpoint elsewhere only whether this site may send there. */
import { lintFile, lintSentence } from '../../linter/index.ts';
import type { Address, SettingName } from '../../settings/model/settings.ts';
import { parseUrl } from '../../settings/settings-controller.ts';
import { parseFeedText } from '../../vacancy-finder/model/parse.ts';
import { listOf } from '../../settings/model/settings.ts';
import type { AddressFact, ColourPair, Facts, Violation, WidgetFact } from './model/facts.ts';
import { rgbOf } from './model/findings.ts';

/** Written by the build: the day of the release. */
declare const __MEEDOEN_BUILT__: string | undefined;

const WIDGETS = 'meedoen-participation-wheel,meedoen-vacancy-finder,meedoen-initiative-form';
const SCRIPTS = /\/(meedoen|participation-wheel|vacancy-finder|initiative-form)\.js(\?|$)/;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Settings with an address that a widget reads at once; `endpoint` apart. */
const READ: readonly SettingName[] = ['src', 'pack-src', 'messages-src', 'offers-src', 'similar-src', 'explanations-src'];

/** More lines than this help nobody. */
const MOST_LINES = 20;

/** What the widgets offer to whoever looks at them; older releases may lack it. */
type Settings = Readonly<{ of: (name: SettingName) => string; address: (href: string) => Address }>;

export class Gatherer {
  readonly #violations: Violation[] = [];

  constructor() {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      this.#violations.push({ directive: effectiveDirective, blocked: blockedURI }),
    );
    // What was refused before we came, where the browser kept it.
    if ('ReportingObserver' in window) {
      new ReportingObserver(
        (reports) => {
          for (const { body } of reports) {
            const { effectiveDirective, blockedURL } = (body ?? {}) as Partial<Record<'effectiveDirective' | 'blockedURL', string>>;
            if (effectiveDirective) this.#violations.push({ directive: effectiveDirective, blocked: blockedURL ?? '' });
          }
        },
        { buffered: true, types: ['csp-violation'] },
      ).observe();
    }
  }

  async gather(): Promise<Facts> {
    const widgets = await Promise.all([...document.querySelectorAll<HTMLElement>(WIDGETS)].map(widgetFact));
    return {
      violations: [...this.#violations],
      scripts: [...document.scripts].map(({ src }) => src).filter((src) => SCRIPTS.test(src)),
      builtOn: typeof __MEEDOEN_BUILT__ === 'string' ? __MEEDOEN_BUILT__ : '',
      today: new Date().toISOString().slice(0, 10),
      lang: document.documentElement.lang.trim(),
      storage: canStore(),
      widgets,
    };
  }
}

function canStore(): boolean {
  try {
    sessionStorage.setItem('meedoen:check', '1');
    sessionStorage.removeItem('meedoen:check');
    return true;
  } catch {
    // A SecurityError or a QuotaExceededError: blocked, or full.
    return false;
  }
}

async function widgetFact(element: HTMLElement): Promise<WidgetFact> {
  const root = element.shadowRoot?.querySelector<HTMLElement>('.root');
  const settings = (element as Partial<{ settings: Settings }>).settings;
  const of = (name: SettingName) => settings?.of(name) ?? element.getAttribute(name) ?? '';
  const level = (element as Partial<{ level: number }>).level ?? 2;
  const asked = settings ? await addressFacts(settings, element.localName) : [];
  return {
    tag: element.localName,
    running: Boolean(root),
    attributes: element.getAttributeNames(),
    endpoint: of('endpoint'),
    recipient: of('recipient'),
    addresses: asked,
    headingBefore: headingBefore(element),
    level,
    colours: root ? coloursOf(root) : [],
  };
}

function addressFacts(settings: Settings, tag: string): Promise<AddressFact[]> {
  const facts: Promise<AddressFact>[] = [];
  for (const name of READ) {
    if (name === 'src' && tag !== 'meedoen-vacancy-finder') continue;
    // The finder takes several feeds.
    for (const given of name === 'src' ? listOf(settings.of(name)) : [settings.of(name)].filter(Boolean)) {
      facts.push(addressFact(name, given, settings.address(given), (href) => read(href, name)));
    }
  }
  for (const name of ['endpoint', 'search-endpoint'] as const) {
    const given = settings.of(name).replaceAll('{type}', 'initiative');
    if (given) facts.push(addressFact(name, given, settings.address(given), maySend));
  }
  return Promise.all(facts);
}

async function addressFact(
  name: string,
  given: string,
  address: Address,
  ask: (href: string) => Promise<AddressFact['answer']>,
): Promise<AddressFact> {
  const crossOrigin = address.kind === 'ok' && parseUrl(address.href)?.origin !== location.origin;
  // A part of this page (`#vacatures`) is no file.
  const answer = address.kind === 'ok' && !given.startsWith('#') ? await ask(address.href) : undefined;
  return { name, given, address, crossOrigin, ...(answer ? { answer } : {}) };
}

async function read(href: string, name: SettingName): Promise<AddressFact['answer']> {
  try {
    const response = await fetch(href);
    if (!response.ok) return { kind: 'status', status: response.status };
    const lines = problemsIn(name, await response.text());
    return lines.length > 0 ? { kind: 'problems', lines: lines.slice(0, MOST_LINES) } : { kind: 'fine' };
  } catch {
    // A TypeError: offline, refused by a policy, or the other site did not give permission.
    return { kind: 'failed' };
  }
}

function problemsIn(name: SettingName, text: string): string[] {
  if (name === 'src') {
    return parseFeedText(text).problems.map(({ number, id, field, code }) =>
      [number || '', id ?? '', field, code].filter(Boolean).join(' '),
    );
  }
  const input = json(text);
  if (input === undefined) return ['no JSON'];
  const findings = name === 'pack-src' ? lintFile(input, { today: new Date().toISOString().slice(0, 10) }).findings : [];
  return findings.filter(({ level }) => level === 'error').map(lintSentence);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A SyntaxError: the file is something else, often a page that says "not found".
    return undefined;
  }
}

/** Elsewhere only: a question without a body and with our own header makes the browser ask for permission, as it does before sending. */
async function maySend(href: string): Promise<AddressFact['answer']> {
  if (parseUrl(href)?.origin === location.origin) return { kind: 'fine' };
  try {
    await fetch(href, { method: 'HEAD', credentials: 'omit', headers: { 'idempotency-key': 'meedoen-check' } });
    return { kind: 'fine' };
  } catch {
    // A TypeError: no permission, or no answer.
    return { kind: 'failed' };
  }
}

/** The last heading that stands before it in the page. */
function headingBefore(element: HTMLElement): number {
  const before = [...document.querySelectorAll(HEADINGS)].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && !heading.closest(WIDGETS),
  );
  const last = before.at(-1);
  if (!last) return 0;
  return Number(last.getAttribute('aria-level') ?? /^h(\d)$/.exec(last.localName)?.[1] ?? '2');
}

/** As the browser computed them from the theme. */
function coloursOf(root: HTMLElement): ColourPair[] {
  const { color, backgroundColor } = getComputedStyle(root);
  const ground = rgbOf(backgroundColor);
  const pairs: ColourPair[] = [];
  const add = (what: ColourPair['what'], front: string, on: ColourPair['ground'] | undefined) => {
    const colour = rgbOf(front);
    if (colour && on) pairs.push({ what, front: colour, ground: on });
  };
  add('text', color, ground);
  const link = root.querySelector('a[href]');
  if (link) add('link', getComputedStyle(link).color, rgbOf(getComputedStyle(link).backgroundColor) ?? ground);
  for (const button of root.querySelectorAll('button')) {
    const style = getComputedStyle(button);
    add('button', style.color, rgbOf(style.backgroundColor) ?? ground);
  }
  return pairs;
}
