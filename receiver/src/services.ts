/** What every part of the receiver may use. Time and chance come from outside, so that no test waits or guesses. */
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { Counter } from './limits/hits.ts';
import type { Validator } from './submissions/validation.ts';

export type Clock = () => Date;
export type Random = (count: number) => Uint8Array;

export type Services = {
  config: Config;
  database: Database;
  clock: Clock;
  random: Random;
  validator: Validator;
  /** Whether the office is closed on a day. */
  isClosed: (day: string) => boolean;
  /** Key from which the addresses of status pages are derived. */
  secret: Uint8Array;
  /** Key that signs challenges. */
  proofSecret: Uint8Array;
  counter: Counter;
};
