/**
 * Who is at work in the inbox, as the municipality's own sign-on says it: a reverse proxy asks for the sign-in and puts the name in a header
 * (`SIGN_IN_HEADER`). Anybody can send a header, so it counts only when the connection itself comes from a proxy that is trusted.
 */
import { BlockList, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

const LONGEST_NAME = 200;

/** Ranges by the names that `TRUST_PROXY` knows. */
const NAMED: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Reads the name of whoever is signed in; undefined for anyone else, and for everyone where no header is set. */
export function signedIn({
  signInHeader,
  trustProxy,
}: Pick<Config, 'signInHeader' | 'trustProxy'>): (request: FastifyRequest) => string | undefined {
  if (signInHeader === undefined || trustProxy === false) return () => undefined;
  const proxies = new BlockList();
  for (const range of trustProxy.flatMap((item) => NAMED[item.toLowerCase()] ?? [item])) {
    const [address = '', bits] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  return (request) => {
    const peer = request.socket.remoteAddress ?? '';
    if (!proxies.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4')) return undefined;
    // A second one came from the visitor and not from the proxy, which should have put its own in the place of it.
    const given = valuesOf(request.raw.rawHeaders, signInHeader);
    return given.length === 1 ? nameIn(given[0] ?? '') : undefined;
  };
}

/** Every value of a header, as they came: names and values in turn. */
const valuesOf = (raw: readonly string[], header: string) =>
  raw.filter((_, index) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === header);

/** Headers come in as Latin-1; a proxy writes UTF-8. */
function nameIn(value: string): string | undefined {
  const bytes = Buffer.from(value, 'latin1');
  const utf8 = bytes.toString('utf8');
  const name = utf8.includes('\ufffd') ? value : utf8;
  return (
    name
      .replace(/[\p{Bidi_Control}\p{Cc}]/gu, '')
      .trim()
      .slice(0, LONGEST_NAME)
      .toWellFormed() || undefined
  );
}
