/** Which submissions are shown, and exported: read from an address, where anyone can write anything. */
import { SUBMISSION_TYPES } from '../../../src/submission/model/envelope.ts';
import { isStatus } from '../model/status.ts';

export type Filter = {
  type?: string | undefined;
  status?: string | undefined;
  /** Received from this day to that one, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Not answered on the day that was promised. */
  late: boolean;
  /** In the reference, the title or the words. */
  words: string;
  page: number;
};

export type Asked = Record<string, string | string[] | undefined>;

export function filterOf({ type, status, from, to, late, words, page }: Asked): Filter {
  return {
    type: SUBMISSION_TYPES.find((known) => known === type),
    status: typeof status === 'string' && isStatus(status) ? status : undefined,
    from: dayIn(from),
    to: dayIn(to),
    late: late === 'yes',
    words: typeof words === 'string' ? words.toWellFormed().replaceAll('\0', '').trim().slice(0, 100) : '',
    page: typeof page === 'string' && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1,
  };
}

/** JavaScript reads 31 February as 3 March; a database refuses it. */
function dayIn(value: Asked[string]): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const read = new Date(value);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value) ? value : undefined;
}

/** The same filter as an address, without the page. */
export const addressOf = ({ type, status, from, to, late, words }: Filter) =>
  new URLSearchParams({
    ...(type && { type }),
    ...(status && { status }),
    ...(from && { from }),
    ...(to && { to }),
    ...(late && { late: 'yes' }),
    ...(words && { words }),
  });

/** The filter as a condition on `submissions`, with its parameters from `$1`. Days are those of the office. */
export function conditionOf({ type, status, from, to, late, words }: Filter, today: string): { condition: string; values: unknown[] } {
  const values: unknown[] = [];
  const add = (value: unknown) => `$${values.push(value)}`;
  const day = `(received_at at time zone 'Europe/Amsterdam')::date`;
  const conditions = ['true'];
  if (type) conditions.push(`type = ${add(type)}`);
  if (status) conditions.push(`status = ${add(status)}`);
  if (from) conditions.push(`${day} >= ${add(from)}::date`);
  if (to) conditions.push(`${day} <= ${add(to)}::date`);
  if (late) conditions.push(`status = 'received' and answer_by < ${add(today)}::date`);
  if (words) {
    const like = add(`%${words.replace(/[\\%_]/g, '\\$&')}%`);
    const texts = ['reference', "envelope #>> '{data,title}'", "envelope #>> '{data,vacancy,title}'", "envelope #>> '{data,words}'"];
    conditions.push(`(${texts.map((text) => `${text} ilike ${like}`).join(' or ')})`);
  }
  return { condition: conditions.join(' and '), values };
}
