/**
 * An endpoint for the browser tests that answers as its address says, so that sending is tested over the browser's real network:
 *
 *   POST /test-endpoint/<name>/503,reset,201     answers 503 first, then breaks the connection, then 201; the last one from then on
 *   GET  /test-endpoint/<name>                   what was posted there: headers and body, oldest first
 *
 * An answer is a status (`201`, `429;1` with Retry-After), `page` (200 with HTML), `ok` (200 with a reference), `garbage`, `fields`, `reused`,
 * `proof`, `reset`, or `elsewhere` (a redirect to another origin, as a hotel's network does).
 */
const received = new Map();

const PROBLEM = 'application/problem+json';

/** @returns {import('@web/dev-server-core').Middleware} */
export function testEndpoint() {
  return async (context, next) => {
    const [, name, plan] = /^\/test-endpoint\/([\w-]+)(?:\/([\w;,-]+))?$/.exec(context.path) ?? [];
    if (!name) return next();
    const requests = received.get(name) ?? [];
    received.set(name, requests);
    context.set('Cache-Control', 'no-store');
    if (context.method === 'GET' && !plan) {
      context.body = requests;
      return undefined;
    }
    if (context.path.endsWith('/portal')) {
      // More than a real portal allows: without this the browser itself hides the answer, and there is nothing to mistake for "sent".
      context.set('Access-Control-Allow-Origin', '*');
      context.set('Access-Control-Allow-Headers', '*');
      context.status = 204;
      return undefined;
    }
    const answers = (plan ?? '201').split(',');
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? '201';
    requests.push({ headers: context.headers, body: await bodyOf(context.req) });
    reply(context, answer, name);
    return undefined;
  };
}

function reply(context, answer, name) {
  const [kind = '', after] = answer.split(';');
  if (kind === 'reset') {
    context.req.socket.destroy();
    context.respond = false;
  } else if (kind === 'elsewhere') {
    const port = context.host.split(':')[1];
    const other = context.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    context.redirect(`http://${other}:${port}/test-endpoint/${name}/portal`);
  } else if (kind === 'page') {
    context.type = 'text/html';
    context.body = '<!doctype html><title>Welkom</title><h1>Gratis wifi</h1>';
  } else if (kind === 'ok') {
    context.body = { reference: 'MD-TEST', answerBy: '2026-12-04' };
  } else if (kind === 'garbage') {
    context.type = 'application/json';
    context.body = '{"reference":"MD-';
  } else if (kind === 'fields') {
    problem(context, 400, { title: 'Fout', errors: [{ pointer: '/data/title', detail: 'De titel is al gebruikt.' }] });
  } else if (kind === 'reused') {
    problem(context, 422, { type: 'https://schemas.meedoen.example/problems/key-reused', title: 'Al gebruikt' });
  } else if (kind === 'proof') {
    problem(context, 403, { type: 'https://schemas.meedoen.example/problems/proof-needed', challenge: CHALLENGE });
  } else {
    context.status = Number(kind);
    if (after) context.set('Retry-After', after);
    if (kind === '201') context.body = { reference: 'MD-TEST', answerBy: '2026-12-04' };
  }
}

function problem(context, status, body) {
  context.status = status;
  context.body = JSON.stringify({ status, ...body });
  context.type = PROBLEM;
}

/** Solved by the first few tries: what is tested is the way there and back, not the patience. */
const CHALLENGE = {
  parameters: { algorithm: 'PBKDF2/SHA-256', cost: 100, keyLength: 32, keyPrefix: '0', nonce: '00'.repeat(16), salt: '11'.repeat(16) },
  signature: 'not checked here',
};

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
