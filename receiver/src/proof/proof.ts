/**
 * Proof of work instead of a puzzle: the sender's device calculates for a moment, the receiver checks it in two milliseconds. Asked only
 * for the types in PROOF_OF_WORK. Each solved challenge counts for one submission.
 */
import { createChallenge, verifySolution, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Queryable } from '../database/database.ts';
import { ProblemError } from '../problems.ts';
import type { Services } from '../services.ts';
import { sha256 } from '../submissions/keep.ts';

/** Long enough for a form that is sent after a phone call in between; the widget asks for one just before it sends. */
const MINUTES = 30;

const secretOf = ({ proofSecret }: Services) => Buffer.from(proofSecret).toString('base64url');

export function newChallenge(services: Services): Promise<Challenge> {
  // The expiry travels in the signed data, not in the library's own field, which is compared with the clock of the machine.
  const until = Math.floor(services.clock().getTime() / 1000) + MINUTES * 60;
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: services.config.proofCost,
    deriveKey,
    data: { until },
    hmacSignatureSecret: secretOf(services),
  });
}

/** What has to be done in the transaction that keeps the submission: nothing, or using up the proof. Throws when there is no good proof. */
export async function checkProof(services: Services, proof: unknown): Promise<(transaction: Queryable) => Promise<void>> {
  const refused = () => new ProblemError(403, 'proof-needed');
  const payload = typeof proof === 'string' ? decode(proof) : undefined;
  const until = payload?.challenge.parameters.data?.['until'];
  const now = services.clock();
  if (!payload || typeof until !== 'number' || until * 1000 <= now.getTime()) throw refused();

  let verified: boolean;
  try {
    ({ verified } = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: secretOf(services) }));
  } catch {
    // The library throws on numbers and names that no challenge of ours holds.
    throw refused();
  }
  if (!verified) throw refused();

  const key = sha256(payload.challenge.parameters.nonce);
  return async (transaction) => {
    const used = await transaction.query('insert into used_proofs (key, expires_at) values ($1, $2) on conflict do nothing returning key', [
      key,
      new Date(until * 1000),
    ]);
    if (used.length === 0) throw refused();
  };
}

/** Undefined when it is not the payload that the solver makes: base64 of `{challenge, solution}`. */
function decode(proof: string): { challenge: Challenge; solution: Solution } | undefined {
  try {
    const value = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as unknown;
    if (!isRecord(value) || !isRecord(value['challenge']) || !isRecord(value['challenge']['parameters']) || !isRecord(value['solution']))
      return undefined;
    if (typeof value['challenge']['signature'] !== 'string') return undefined;
    return value as { challenge: Challenge; solution: Solution };
  } catch {
    // Not JSON: someone's own making.
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
