/**
 * The page inside an iframe, for sites that allow no scripts of others: reads a file beside it, shows the widget that it names, and tells the
 * page around how high it is. The loader on the same page brings the widget.
 */
import { attributesOf, configFile, type FrameConfig, parseFrameConfig, policyFor } from './model/config.ts';

/** In both languages: without its file the page does not know which. */
const MISSING = {
  nl: 'Dit onderdeel kan nu niet worden getoond. Probeer het later nog eens, of neem contact op met de organisatie van deze website.',
  en: 'This part cannot be shown now. Try again later, or contact the organisation of this website.',
};

function showMissing(problems: readonly string[]): void {
  console.error(`meedoen: frame.html has nothing to show. ${problems.join('; ')}`);
  document.title = 'Meedoen';
  for (const [lang, text] of Object.entries(MISSING)) {
    const line = document.createElement('p');
    line.lang = lang;
    line.textContent = text;
    document.body.append(line);
  }
}

function show(config: FrameConfig): void {
  document.documentElement.lang = config.lang;
  document.title = config.title;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = policyFor(config);
  document.head.append(policy);
  const settings = document.createElement('meedoen-settings');
  settings.setAttribute('allow', config.allow.join(' '));
  const widget = document.createElement(`meedoen-${config.widget}`);
  for (const [name, value] of attributesOf(config)) widget.setAttribute(name, value);
  settings.append(widget);
  const main = document.createElement('main');
  main.append(settings);
  document.body.append(main);
}

/** Whom the height is told. Browsers that say which page is around us spare the others a complaint on the console. */
function around(embedders: readonly string[]): readonly string[] {
  const known = [...embedders, location.origin];
  const ancestors = (location as Partial<Pick<Location, 'ancestorOrigins'>>).ancestorOrigins;
  const [parent] = ancestors?.length ? ancestors : document.referrer ? [new URL(document.referrer).origin] : [];
  return parent === undefined ? known : known.filter((origin) => origin === parent);
}

function tellHeight(embedders: readonly string[]): void {
  const listening = parent === window ? [] : around(embedders);
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    for (const origin of listening) parent.postMessage({ 'meedoen-height': height }, origin);
  }).observe(document.body);
}

async function read(): Promise<{ config: FrameConfig | undefined; problems: string[] }> {
  const file = configFile(location.search);
  if (!file)
    return { config: undefined, problems: ['?config= must name a file beside frame.html, without .json: letters a-z, digits and hyphens'] };
  try {
    const response = await fetch(file, { credentials: 'same-origin' });
    if (!response.ok) return { config: undefined, problems: [`${file}: ${response.status}`] };
    return parseFrameConfig(await response.json());
  } catch (error) {
    // A TypeError or a SyntaxError: offline, or no JSON.
    return { config: undefined, problems: [`${file}: ${String(error)}`] };
  }
}

// The first letters of a focus ring must not be cut off at the edge of the frame.
const sheet = new CSSStyleSheet();
sheet.replaceSync('body{margin:0;padding:.5em;display:flow-root;box-sizing:border-box}');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const { config, problems } = await read();
if (config) {
  if (problems.length > 0) console.warn(`meedoen: ${problems.join('; ')}`);
  show(config);
} else showMissing(problems);
tellHeight(config?.embedders ?? []);
