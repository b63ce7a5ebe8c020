/** The settings of the receiver, read from the environment once, at start. Every wrong one is named in one message. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { SUBMISSION_TYPES, type SubmissionType } from '../../src/submission/model/envelope.ts';
import { parseTerm, type Term } from './model/terms.ts';

export type Config = {
  host: string;
  port: number;
  /** Folder of the embedded database; not used with `databaseUrl`. */
  dataDir: string;
  databaseUrl: string | undefined;
  inboxToken: string;
  /** Header in which the reverse proxy names who is signed in, in small letters; with it, the token opens nothing for people. */
  signInHeader: string | undefined;
  /** True when nobody set the token, so that it has to be printed. */
  inboxTokenGenerated: boolean;
  allowedOrigins: string[];
  /** Address under which residents reach the receiver; without it the address of each request is used. */
  publicUrl: string | undefined;
  /** Addresses of the proxies whose word about the sender's address is taken; false for none. */
  trustProxy: false | string[];
  vacanciesFile: string;
  /** Feeds that can be searched, in the order in which they count. */
  searchFeeds: string[];
  /** Searches per minute from one address; 0 switches limiting off. */
  searchRateLimit: number;
  postcodesFile: string;
  /** Pack of the initiative form that `/embed` gives; the built-in one without it. */
  initiativePackFile: string | undefined;
  schemasDir: string;
  recipient: string;
  contact: { name: string; phone: string; email: string };
  /** Within which term each type is answered; a type without one says that the date will follow. */
  answerWithin: Partial<Record<SubmissionType, Term>>;
  /** Days on which the office is closed besides the holidays of the law: `2026-05-15`. */
  closedDays: string[];
  /** Largest envelope, in bytes. */
  bodyLimit: number;
  files: { maxCount: number; maxBytes: number; maxPixels: number; atOnce: number };
  /** Requests per minute from one address; 0 switches limiting off. */
  rateLimit: number;
  /** Length of a status page's life after the last change, in days. */
  statusDays: number;
  /** Days between a confirmed export and deletion, by category. */
  retentionDays: Record<string, number>;
  /** Types for which a proof of work is asked. */
  proofOfWork: SubmissionType[];
  proofCost: number;
  logLevel: string;
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const RETENTION_CATEGORIES = ['self-check', 'vacancy-response', 'vacancy-wish', 'initiative', 'withdrawn'] as const;

const DEFAULT_RETENTION: Record<(typeof RETENTION_CATEGORIES)[number], number> = {
  'self-check': 30,
  'vacancy-response': 30,
  'vacancy-wish': 30,
  initiative: 90,
  withdrawn: 7,
};

export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(`The receiver cannot start. Wrong in the environment:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the environment, or throws one {@link ConfigError} that names every setting that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const text = (name: string, fallback = '') => env[name]?.trim() || fallback;

  const whole = (name: string, fallback: number, min: number, max: number) => {
    const raw = text(name);
    if (raw === '') return fallback;
    const value = Number(raw);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    problems.push(`${name} must be a whole number from ${min} to ${max}, not "${raw}".`);
    return fallback;
  };

  const list = (name: string) =>
    text(name)
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);

  /** `name=value` pairs with a comma between them. */
  const pairs = (name: string, known: readonly string[]) => {
    const found: [string, string][] = [];
    for (const item of list(name)) {
      const [key = '', value = ''] = item.split('=').map((part) => part.trim());
      if (!known.includes(key) || value === '') problems.push(`${name} has "${item}"; write ${known.join(', ')}, each with =.`);
      else found.push([key, value]);
    }
    return found;
  };

  const types = (name: string) =>
    list(name).filter((item): item is SubmissionType => {
      const known = (SUBMISSION_TYPES as readonly string[]).includes(item);
      if (!known) problems.push(`${name} has "${item}"; the types are ${SUBMISSION_TYPES.join(', ')}.`);
      return known;
    });

  const allowedOrigins = list('ALLOWED_ORIGINS').filter((item) => {
    if (item === 'null' || isOrigin(item)) return true;
    problems.push(`ALLOWED_ORIGINS has "${item}"; write origins such as https://www.gemeente.nl, without a path and without *.`);
    return false;
  });

  const databaseUrl = text('DATABASE_URL') || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    // The value itself holds a password, so the message does not repeat it.
    problems.push('DATABASE_URL must begin with postgres:// or postgresql://.');
  }

  const publicUrl = text('PUBLIC_URL').replace(/\/+$/, '') || undefined;
  if (publicUrl !== undefined && !isHttpUrl(publicUrl)) problems.push(`PUBLIC_URL must be an http(s) address, not "${publicUrl}".`);

  const givenToken = text('INBOX_TOKEN');
  if (givenToken !== '' && !/^[\x21-\x7e]{20,}$/.test(givenToken)) {
    problems.push('INBOX_TOKEN must be at least 20 printable characters without spaces; leave it out to have one made.');
  }
  if (givenToken === '' && databaseUrl !== undefined && env['NODE_ENV'] === 'production') {
    problems.push('INBOX_TOKEN must be set in production: several processes would each make their own.');
  }

  const signInHeader = text('SIGN_IN_HEADER').toLowerCase() || undefined;
  if (signInHeader !== undefined && !/^[a-z][a-z0-9-]{1,60}$/.test(signInHeader)) {
    problems.push(`SIGN_IN_HEADER must be the name of a header such as X-Remote-User, not "${signInHeader}".`);
  }
  if (signInHeader !== undefined && text('TRUST_PROXY') === '') {
    problems.push('SIGN_IN_HEADER needs TRUST_PROXY: without a proxy that is trusted, anyone could write that header.');
  }

  const answerWithin: Config['answerWithin'] = {};
  const terms = text('ANSWER_WITHIN') === '' ? defaultTerms : pairs('ANSWER_WITHIN', SUBMISSION_TYPES);
  for (const [type, written] of terms) {
    const term = parseTerm(written);
    if (term) answerWithin[type as SubmissionType] = term;
    else problems.push(`ANSWER_WITHIN has "${written}" for ${type}; write for example 10wd, 14d, 4w or 2m.`);
  }

  const closedDays = list('CLOSED_DAYS').filter((day) => {
    if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))) return true;
    problems.push(`CLOSED_DAYS has "${day}"; write days such as 2026-05-15.`);
    return false;
  });

  const retentionDays: Record<string, number> = { ...DEFAULT_RETENTION };
  for (const [category, written] of pairs('RETENTION_DAYS', RETENTION_CATEGORIES)) {
    const days = Number(written);
    if (Number.isInteger(days) && days >= 0 && days <= 36_500) retentionDays[category] = days;
    else problems.push(`RETENTION_DAYS has "${written}" for ${category}; write a whole number of days.`);
  }

  const logLevel = text('LOG_LEVEL', 'info');
  if (!['fatal', 'error', 'warn', 'info', 'debug', 'silent'].includes(logLevel)) {
    problems.push(`LOG_LEVEL must be fatal, error, warn, info, debug or silent, not "${logLevel}".`);
  }

  const vacanciesFile = text('VACANCIES_FILE', here('../../demo/data/vacancies.json'));
  const searchFeeds = list('SEARCH_FEEDS');

  const config: Config = {
    host: text('HOST', '127.0.0.1'),
    port: whole('PORT', 8080, 0, 65_535),
    dataDir: text('DATA_DIR', '.data'),
    databaseUrl,
    inboxToken: givenToken || randomBytes(24).toString('base64url'),
    inboxTokenGenerated: givenToken === '' && signInHeader === undefined,
    signInHeader,
    allowedOrigins,
    publicUrl,
    trustProxy: readTrustProxy(text('TRUST_PROXY'), problems),
    vacanciesFile,
    searchFeeds: searchFeeds.length > 0 ? searchFeeds : [vacanciesFile],
    searchRateLimit: whole('SEARCH_RATE_LIMIT', 600, 0, 1_000_000),
    postcodesFile: text('POSTCODES_FILE', here('../../data/4pp.csv')),
    initiativePackFile: text('INITIATIVE_PACK_FILE') || undefined,
    schemasDir: text('SCHEMAS_DIR', here('../../schemas/')),
    recipient: text('RECIPIENT', 'de gemeente'),
    contact: { name: text('CONTACT_NAME'), phone: text('CONTACT_PHONE'), email: text('CONTACT_EMAIL') },
    answerWithin,
    closedDays,
    bodyLimit: whole('BODY_LIMIT', 256 * 1024, 1024, 10 * 1024 * 1024),
    files: {
      maxCount: whole('FILES_MAX', 5, 0, 20),
      maxBytes: whole('FILE_MAX_BYTES', 10 * 1024 * 1024, 1024, 100 * 1024 * 1024),
      maxPixels: whole('FILE_MAX_PIXELS', 50_000_000, 1_000_000, 500_000_000),
      atOnce: whole('UPLOADS_AT_ONCE', 4, 1, 100),
    },
    rateLimit: whole('RATE_LIMIT', 120, 0, 1_000_000),
    statusDays: whole('STATUS_DAYS', 180, 1, 3650),
    retentionDays,
    proofOfWork: types('PROOF_OF_WORK'),
    proofCost: whole('PROOF_COST', 5000, 100, 1_000_000),
    logLevel,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

const defaultTerms: [string, string][] = [
  ['initiative', '10wd'],
  ['vacancy-response', '5wd'],
  ['vacancy-wish', '10wd'],
  ['self-check', '10wd'],
];

function readTrustProxy(raw: string, problems: string[]): Config['trustProxy'] {
  if (raw === '') return false;
  const addresses = raw.split(',').map((item) => item.trim());
  // "true" would let any sender choose the address that it is counted under.
  if (addresses.every((item) => /^(loopback|linklocal|uniquelocal|[0-9a-f]*[.:][0-9a-f.:]+(\/\d{1,3})?)$/i.test(item))) return addresses;
  problems.push(`TRUST_PROXY must be addresses such as 127.0.0.1 or 10.0.0.0/8, not "${raw}".`);
  return false;
}

const isOrigin = (value: string) => {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === value;
};

const isHttpUrl = (value: string) => {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.search === '' && url.hash === '';
};
