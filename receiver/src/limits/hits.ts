/**
 * Counts in the database, so that several processes count together. A window has a fixed beginning; an address is kept as a hash that
 * changes with every window, so that the table is no list of visitors.
 */
import { createHmac } from 'node:crypto';
import type { Queryable } from '../database/database.ts';

export type Window = { count: number; secondsLeft: number };

export type Counter = { database: Queryable; secret: Uint8Array };

type Counted = { group: string; address: string; seconds: number; now: Date };

const keyOf = ({ secret }: Counter, { group, address, seconds, now }: Counted) => {
  const start = Math.floor(now.getTime() / 1000 / seconds) * seconds;
  const key = createHmac('sha256', secret)
    .update(JSON.stringify([group, networkOf(address), start]))
    .digest();
  return { key, end: start + seconds, secondsLeft: Math.max(1, Math.ceil(start + seconds - now.getTime() / 1000)) };
};

/** Counts one more, and says how many there are in this window. */
export async function hit(counter: Counter, counted: Counted): Promise<Window> {
  const { key, end, secondsLeft } = keyOf(counter, counted);
  const [row] = await counter.database.query<{ count: number }>(
    'insert into hits (key, count, expires_at) values ($1, 1, $2) on conflict (key) do update set count = hits.count + 1 returning count',
    [key, new Date(end * 1000)],
  );
  return { count: row?.count ?? 1, secondsLeft };
}

/** How many there are, without counting. */
export async function hitsOf(counter: Counter, counted: Counted): Promise<Window> {
  const { key, secondsLeft } = keyOf(counter, counted);
  const [row] = await counter.database.query<{ count: number }>('select count from hits where key = $1', [key]);
  return { count: row?.count ?? 0, secondsLeft };
}

/** One household or office: an IPv4 address, or the /64 that an IPv6 connection gets as a whole. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const full = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return full
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
