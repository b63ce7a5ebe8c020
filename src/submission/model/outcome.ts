/** What an answer of an endpoint means for the visitor. Pure: given status, headers and body, one outcome. */
import { parseProblem, parseReceipt, type Problem, type Receipt } from './receipt.ts';

export type Answer = Readonly<{
  status: number;
  /** The answer came from another site than we posted to: a login page, a captive portal. */
  elsewhere?: boolean;
  contentType: string;
  retryAfter: string | null;
  body: string;
}>;

/** What the server found wrong with one field, in its own words. The name is that of our field: `contact.email`. */
export type ServerIssue = Readonly<{ field: string; text: string }>;

export type Outcome =
  | Readonly<{ kind: 'sent'; receipt: Receipt }>
  /** 2xx, but nothing says that it was kept: a captive portal, a CMS page. */
  | Readonly<{ kind: 'not-confirmed'; status: number }>
  | Readonly<{ kind: 'invalid'; issues: readonly ServerIssue[]; detail: string }>
  /** Passing: worth another try, `after` milliseconds when the server named a time. */
  | Readonly<{ kind: 'retry'; reason: 'network' | 'slow' | 'busy' | 'server'; status: number; after?: number }>
  /** The endpoint asks for a proof of work first: the challenge, or where to get one. */
  | Readonly<{ kind: 'proof'; status: number; challenge: unknown }>
  /** The same key came before with other answers: an earlier try arrived after all, and the answers were changed since. */
  | Readonly<{ kind: 'already'; status: number }>
  | Readonly<{ kind: 'refused'; status: number; title: string; detail: string }>;

const RETRIED = new Set([408, 425, 429, 502, 503, 504]);

/** Problem types by which an endpoint says that the `Idempotency-Key` was used for another body. */
const REUSED = /key-reused|idempotency/i;

export function outcomeOf(answer: Answer, now: Date): Outcome {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const receipt = receiptIn(answer);
    return isKept(answer, receipt) ? { kind: 'sent', receipt } : { kind: 'not-confirmed', status };
  }
  const after = retryAfterOf(answer.retryAfter, now);
  if (RETRIED.has(status) || (status === 409 && after !== undefined)) {
    return { kind: 'retry', reason: status === 429 ? 'busy' : 'server', status, ...(after === undefined ? {} : { after }) };
  }
  const problem = problemIn(answer);
  if (status >= 400 && status < 500 && problem.challenge !== undefined) return { kind: 'proof', status, challenge: problem.challenge };
  if (status === 422 && REUSED.test(problem.type ?? '')) return { kind: 'already', status };
  if ((status === 400 || status === 422) && problem.errors?.length) {
    return { kind: 'invalid', issues: problem.errors.map(issueOf), detail: problem.detail ?? problem.title ?? '' };
  }
  return { kind: 'refused', status, title: problem.title ?? '', detail: problem.detail ?? '' };
}

/** 201, 202 and 204 say so by themselves, 200 by a reference. So does another site: a portal that answers 204 to anything has kept nothing. */
function isKept({ status, elsewhere = false }: Answer, receipt: Receipt): boolean {
  if (![200, 201, 202, 204].includes(status)) return false;
  return receipt.reference !== undefined || (status !== 200 && !elsewhere);
}

/** Seconds or an HTTP date → milliseconds from now; nothing for nonsense. At most a day. */
export function retryAfterOf(header: string | null, now: Date): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  if (!Number.isFinite(milliseconds)) return undefined;
  return Math.min(Math.max(milliseconds, 0), 86_400_000);
}

const isJson = (contentType: string) => /^application\/([\w.+-]+\+)?json\b/i.test(contentType.trim());

function jsonIn(answer: Answer): unknown {
  if (!isJson(answer.contentType)) return undefined;
  try {
    return JSON.parse(answer.body);
  } catch {
    // Cut off or not JSON after all: the same as an answer without a body.
    return undefined;
  }
}

const receiptIn = (answer: Answer): Receipt => parseReceipt(jsonIn(answer));

const problemIn = (answer: Answer): Problem => parseProblem(jsonIn(answer));

/** `/data/contact/email` → `contact.email`: the name of our field. */
function issueOf(error: { pointer?: string | undefined; field?: string | undefined; detail?: string | undefined }): ServerIssue {
  const path = error.pointer
    ?.replace(/^#/, '')
    .replace(/^\/(data\/)?/, '')
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.');
  const field = error.field?.replace(/^data\./, '') || path || '';
  return { field, text: error.detail ?? '' };
}
