/** The counts of the participation wheel: added up on arrival, so that nobody's set of answers is ever kept. */
import type { Services } from '../services.ts';
import { dutchDay } from '../calendar.ts';
import { canonicalJson } from '../model/canonical.ts';
import { quarterOf, safeCounts, type CountRow } from '../model/counts.ts';
import { addDays } from '../model/terms.ts';
import { ProblemError } from '../problems.ts';
import { sha256, type CheckedEnvelope } from '../submissions/keep.ts';
import type { Queryable } from '../database/database.ts';

/** The outbox of a widget keeps trying for thirty days. */
const RETRY_DAYS = 31;

/** Adds the marks to the quarter that it is now: the day that the sender names could change a quarter that has been published. */
export async function keepCounts(
  { database, clock }: Services,
  envelope: CheckedEnvelope,
  alongside: (transaction: Queryable) => Promise<void>,
): Promise<void> {
  const { proof: _proof, ...counted } = envelope;
  const pack = (counted['pack'] as { id: string }).id;
  const areas = counted['areas'] as { area: string; mark: string }[];
  const today = dutchDay(clock());
  const bodyHash = sha256(canonicalJson(counted));

  await database.transaction(async (transaction) => {
    const [row] = await transaction.query(
      'insert into counted (key_hash, body_hash, expires_at) values ($1, $2, $3) on conflict do nothing returning key_hash',
      [sha256(envelope.id), bodyHash, new Date(addDays(today, RETRY_DAYS))],
    );
    if (!row) {
      const [earlier] = await transaction.query<{ body_hash: Uint8Array }>('select body_hash from counted where key_hash = $1', [
        sha256(envelope.id),
      ]);
      if (!earlier || !bodyHash.equals(earlier.body_hash)) throw new ProblemError(422, 'key-reused');
      return;
    }
    // One mark per area, in one order for every request: two that count the same rows at once would otherwise lock each other out.
    const marks = [...new Map(areas.map(({ area, mark }) => [area, mark]))].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [area, mark] of marks) {
      await transaction.query(
        'insert into counts (quarter, pack, area, mark, count) values ($1, $2, $3, $4, 1) on conflict (quarter, pack, area, mark) do update set count = counts.count + 1',
        [quarterOf(today), pack, area, mark],
      );
    }
    await alongside(transaction);
  });
}

/** What can be shown to anyone: quarters that are over, in numbers that point at nobody. */
export async function publishedCounts({ database, clock }: Services) {
  const rows = await database.query<CountRow>('select quarter, pack, area, mark, count from counts where quarter < $1', [
    quarterOf(dutchDay(clock())),
  ]);
  return safeCounts(rows);
}
