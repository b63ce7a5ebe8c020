/** What an answer of an endpoint means for the visitor. Pure: given status, headers and body, one outcome. */
import * as v from 'valibot';
import { parseReceipt, type Problem, problemModel, type Receipt } from './receipt.ts';

export type Answer = Readonly<{
  status: number;
  /** A redirect that was followed ends at another address: a login page, a captive portal. */
  redirected?: boolean;
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
  | Readonly<{ kind: 'refused'; status: number; title: string; detail: string }>;

const RETRIED = new Set([408, 425, 429, 502, 503, 504]);

export function outcomeOf(answer: Answer, now: Date): Outcome {
  const { status } = answer;
  if (status === 201 || status === 202 || status === 204) return { kind: 'sent', receipt: receiptIn(answer) };
  if (status === 200) {
    const receipt = receiptIn(answer);
    return receipt.reference ? { kind: 'sent', receipt } : { kind: 'not-confirmed', status };
  }
  if (status > 200 && status < 300) return { kind: 'not-confirmed', status };
  const after = retryAfterOf(answer.retryAfter, now);
  if (RETRIED.has(status) || (status === 409 && after !== undefined)) {
    return { kind: 'retry', reason: status === 429 ? 'busy' : 'server', status, ...(after === undefined ? {} : { after }) };
  }
  const problem = problemIn(answer);
  if ((status === 400 || status === 422) && problem.errors?.length) {
    return { kind: 'invalid', issues: problem.errors.map(issueOf), detail: problem.detail ?? problem.title ?? '' };
  }
  return { kind: 'refused', status, title: problem.title ?? '', detail: problem.detail ?? '' };
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

function problemIn(answer: Answer): Problem {
  const parsed = v.safeParse(problemModel, jsonIn(answer));
  return parsed.success ? parsed.output : {};
}

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
