#!/usr/bin/env node
/**
 * The command line for editors of packs: reads files, and prints what `meedoen/linter` finds. It fetches nothing and writes nothing.
 *
 *   npx meedoen lint-pack pack.json
 *   npx meedoen importmap /meedoen/     the lines for integrity of what the loader brings
 *   npx meedoen snippet pack.json --recipient "Team Wijken"
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const FINE = 0;
const TO_MEND = 1;
const NOT_CHECKED = 2;

const USAGE = `Gebruik: meedoen lint-pack <bestand.json …> [opties]

Of:      meedoen snippet [pakket.json] [opties]        maakt een formulier dat zonder JavaScript werkt (--help)
Of:      meedoen importmap <adres van de map cdn>      maakt de regels waarmee alleen bestanden draaien die je kent

Controleert een pakket van het participatiewiel of van het initiatiefformulier, of een bestand dat regels van zo'n pakket verandert.

  --translation <bestand>  hetzelfde pakket in een andere taal: noemt regels die in één van de twee ontbreken
  --base <bestand>         het pakket dat een overlay verandert, als dat niet ingebouwd is of naast de overlay staat
  --locale <taal>          de taal van de teksten, als het pakket die niet goed noemt (nl: let ook op leesbaarheid)
  --date <2026-11-22>      de dag waarop regelingen moeten gelden; vandaag als je niets zegt
  --strict                 ook een waarschuwing is een reden voor afkeuren
  --json                   als JSON, voor een ander programma

Einde: 0 in orde, of alleen waarschuwingen · 1 er is iets te herstellen · 2 niet gecontroleerd.
`;

/** What keeps the check from being done: said in one line, without a stack. */
class NotChecked extends Error {}

function argumentsOf(argv) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        translation: { type: 'string' },
        base: { type: 'string' },
        locale: { type: 'string' },
        date: { type: 'string' },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // An option that we do not know, or without its value.
    throw new NotChecked(error.message);
  }
}

function readJson(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new NotChecked(`${file}: kan niet worden gelezen (${error.code}).`);
  }
  try {
    // Some editors write a byte order mark, which JSON.parse does not accept.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new NotChecked(`${file}: dit is geen JSON. ${error.message}`);
  }
}

/** The pack that an overlay changes: the one given, the built-in one, or a file beside the overlay. Never from the network. */
async function baseFor(file, overlay, given) {
  if (given !== undefined) return readJson(given);
  const name = overlay?.extends;
  if (name === 'built-in') return (await import('../dist/participation-wheel/content/nl-more.js')).packNlFull;
  const beside = typeof name === 'string' ? resolve(dirname(file), name) : '';
  return beside && existsSync(beside) ? readJson(beside) : undefined;
}

async function check(file, values) {
  const { lintFile } = await import('../dist/linter/index.js');
  const input = readJson(file);
  const base = await baseFor(file, input, values.base);
  return lintFile(input, {
    today: values.date ?? new Date().toISOString().slice(0, 10),
    ...(values.translation === undefined ? {} : { translation: readJson(values.translation) }),
    ...(values.locale === undefined ? {} : { locale: values.locale }),
    base: () => base,
  });
}

const KINDS = {
  'wheel-pack': 'een pakket van het participatiewiel',
  'initiative-pack': 'een pakket van het initiatiefformulier',
  overlay: 'een overlay',
  unknown: 'geen pakket',
};

async function report(file, { kind, findings }) {
  const { lintSentence } = await import('../dist/linter/index.js');
  const lines = findings.map((finding) => `  ${finding.level === 'error' ? 'fout        ' : 'waarschuwing'}  ${lintSentence(finding)}`);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const total = findings.length ? `${errors} fout, ${findings.length - errors} waarschuwing` : 'niets gevonden';
  return [`${file} (${KINDS[kind]})`, ...lines, `  ${total}`, ''].join('\n');
}

async function lintPack(argv) {
  const { values, positionals } = argumentsOf(argv);
  if (values.help || positionals.length === 0) {
    process.stdout.write(USAGE);
    return values.help ? FINE : NOT_CHECKED;
  }
  if (values.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.date))
    throw new NotChecked(`--date ${values.date}: schrijf 2026-11-22.`);
  const results = [];
  for (const file of positionals) results.push({ file, ...(await check(file, values)) });
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else for (const { file, ...result } of results) process.stdout.write(`${await report(file, result)}\n`);
  const bad = results.some(({ findings }) => findings.some(({ level }) => values.strict || level === 'error'));
  return bad ? TO_MEND : FINE;
}

const SNIPPET_USAGE = `Gebruik: meedoen snippet [pakket.json] [opties]

Maakt de HTML voor het initiatiefformulier: het element, met een formulier erin dat ook zonder JavaScript werkt.
Zonder bestand komen de vragen uit het ingebouwde pakket.

  --action <adres>      waar het formulier heen gaat; anders /submissions/initiative
  --recipient <naam>    wie het leest
  --kinds <ids>         alleen deze soorten, met komma's ertussen
  --privacy <adres>     pagina over privacy
  --locale <taal>       nl of en
  --files               ook foto's en documenten; je endpoint moet dan multipart/form-data kunnen lezen
`;

async function snippet(argv) {
  const text = { type: 'string' };
  let given;
  try {
    given = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        action: text,
        recipient: text,
        kinds: text,
        privacy: text,
        locale: text,
        files: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // An option that we do not know, or without its value.
    throw new NotChecked(error.message);
  }
  const { values, positionals } = given;
  if (values.help || positionals.length > 1) {
    process.stdout.write(SNIPPET_USAGE);
    return values.help ? FINE : NOT_CHECKED;
  }
  const { initiativeSnippet } = await import('../dist/initiative-form/snippet.js');
  const pack = positionals.length === 0 ? undefined : readJson(positionals[0]);
  const { html, problems } = initiativeSnippet(pack, values.locale, {
    action: values.action ?? '/submissions/initiative',
    files: values.files,
    ...(values.recipient === undefined ? {} : { recipient: values.recipient }),
    ...(values.kinds === undefined ? {} : { kinds: values.kinds.split(',').map((id) => id.trim()) }),
    ...(values.privacy === undefined ? {} : { privacyHref: values.privacy }),
  });
  for (const { path, message } of problems) process.stderr.write(`${positionals[0]}: ${path || '(pakket)'}: ${message}\n`);
  if (!html) throw new NotChecked(`${positionals[0]}: hier is geen formulier van te maken.`);
  process.stdout.write(html);
  return problems.length > 0 ? TO_MEND : FINE;
}

/** The lines for a page that lets only files run whose hash it knows. */
async function importMapLines([base]) {
  if (!base || base.startsWith('-')) {
    process.stdout.write('Gebruik: meedoen importmap <adres van de map cdn>, zoals /meedoen/ of https://static.example/meedoen/1.0.0/\n');
    return NOT_CHECKED;
  }
  const { importMap } = await import('./importmap.mjs');
  const { script, loader, csp } = importMap(readJson(fileURLToPath(new URL('../cdn/integrity.json', import.meta.url))), base);
  process.stdout.write(`${script}\n${loader}\n\nContent-Security-Policy: script-src 'self' ${csp}\n`);
  return FINE;
}

async function main([command, ...rest]) {
  if (command === 'importmap') return importMapLines(rest);
  if (command === 'lint-pack') return lintPack(rest);
  if (command === 'snippet') return snippet(rest);
  const asked = command === undefined || command === '--help' || command === '-h';
  (asked ? process.stdout : process.stderr).write(asked ? USAGE : `meedoen kent “${command}” niet.\n\n${USAGE}`);
  return command === undefined || !asked ? NOT_CHECKED : FINE;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NotChecked)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = NOT_CHECKED;
}
