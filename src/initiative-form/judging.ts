import type { LitElement } from 'lit';
import type { Values } from '../forms/model/form.ts';
import type { PointOf } from '../places/model/point.ts';
import { LaterLoader } from '../widget/later-loader.ts';
import { judgedNow, postcodeToPlace } from './model/facts.ts';
import type { InitiativePack } from './model/pack.ts';
import type { Judged } from './model/rules.ts';

type Table = Readonly<{ ready: boolean; pointOf: PointOf }>;

/** Here and not in the class: the compiler leaves the ending of an import in a field as it is. */
const table = async (): Promise<Table> => ({ ready: true, pointOf: (await import('../places/postcodes.ts')).pointOf });

/** The rules judged by the answers so far. The table of postcodes comes for a pack that draws an area, once there is a postcode to place. */
export class Judging {
  readonly #table: LaterLoader<Table>;
  /** When the table does not come, another postcode asks for it again; until then nobody knows. */
  #askedFor: string | undefined;

  constructor(host: LitElement) {
    this.#table = new LaterLoader(host, table);
  }

  now(values: Values, pack: InitiativePack): readonly Judged[] {
    const postcode = postcodeToPlace(values, pack);
    if (postcode !== undefined && postcode !== this.#askedFor) void this.#table.load();
    this.#askedFor = postcode ?? this.#askedFor;
    return judgedNow(values, pack, this.#table.now?.pointOf);
  }
}
