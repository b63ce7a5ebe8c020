/**
 * Who may see the inbox: whoever the reverse proxy has signed in. Without such a proxy, whoever has the token, which is meant for a demo: it
 * says nothing about who it is. It is shown once, by link or form, and changed for a cookie that holds no secret of its own: an expiry with
 * a signature. Nothing is stored, so any process can check it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sha256 } from '../submissions/keep.ts';

export const COOKIE = 'meedoen-inbox';
const HOURS = 10;

const sign = (inboxToken: string, words: string) => createHmac('sha256', inboxToken).update(words).digest('base64url');

/** Compares hashes, so that neither length nor content shows in the time it takes. */
export const equalSecrets = (a: string, b: string) => timingSafeEqual(sha256(a), sha256(b));

/** The cookie of a session that begins now. */
export function newSession(inboxToken: string, now: Date, isHttps: boolean): string {
  const expires = String(Math.floor(now.getTime() / 1000) + HOURS * 3600);
  const value = `${expires}.${sign(inboxToken, `session ${expires}`)}`;
  return `${COOKIE}=${value}; Path=/inbox; HttpOnly; SameSite=Strict; Max-Age=${HOURS * 3600}${isHttps ? '; Secure' : ''}`;
}

export type Access = {
  csrf: string;
  /** Name of who is signed in; undefined for the token. */
  name?: string;
  /** A program with the token beside people who sign in: it has no name, so it changes nothing. */
  onlyReads?: true;
};

/** `signIn` is there when a reverse proxy names people. */
export type Door = { inboxToken: string; signIn: ((request: FastifyRequest) => string | undefined) | undefined; now: Date };

/** What the request may do in the inbox; undefined when it may do nothing. */
export function accessOf(request: FastifyRequest, { inboxToken, signIn, now }: Door): Access | undefined {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    if (!equalSecrets(bearer, inboxToken)) return undefined;
    return { csrf: csrfOf(inboxToken, 'bearer'), ...(signIn && { onlyReads: true }) };
  }
  if (signIn) {
    const name = signIn(request);
    return name === undefined ? undefined : { csrf: csrfOf(inboxToken, `name ${name}`), name };
  }
  const cookie = cookieOf(request);
  const [expires = '', signature = ''] = cookie.split('.');
  if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 <= now.getTime()) return undefined;
  return equalSecrets(signature, sign(inboxToken, `session ${expires}`)) ? { csrf: csrfOf(inboxToken, cookie) } : undefined;
}

/** Stands in every form: a page on a neighbouring address of the same site gets the cookie sent, but cannot read this. */
const csrfOf = (inboxToken: string, session: string) => sign(inboxToken, `csrf ${session}`);

function cookieOf(request: FastifyRequest): string {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=');
    if (name === COOKIE) return value;
  }
  return '';
}
