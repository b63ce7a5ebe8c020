import type { ReactiveControllerHost } from 'lit';
import type { Point, PointOf } from '../places/model/point.ts';
import { type Around, distancesFrom } from './model/distance.ts';
import type { DistanceOf } from './model/find.ts';

/** Distances from where somebody is. The table of postcodes comes when the first distance is asked for; nothing is asked of a server. */
export class Places {
  readonly #host: ReactiveControllerHost;
  #pointOf: PointOf | undefined;
  #postcodeAt: ((point: Point) => string | undefined) | undefined;
  #coming: Promise<PointOf | undefined> | undefined;
  #memo: Readonly<{ around: Around; distances: DistanceOf | undefined }> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** `undefined` without a place, and until the table is there. */
  distances(around: Around | undefined): DistanceOf | undefined {
    if (!around) return undefined;
    if (!this.#pointOf) {
      void this.load();
      return undefined;
    }
    if (this.#memo?.around !== around) this.#memo = { around, distances: distancesFrom(around, this.#pointOf) };
    return this.#memo.distances;
  }

  /** The middle of each postcode; `undefined` when the table did not come. */
  load(): Promise<PointOf | undefined> {
    this.#coming ??= this.#import();
    return this.#coming;
  }

  /** The postcode in which somebody is; `undefined` when the table did not come. */
  async postcodeAt(point: Point): Promise<string | undefined> {
    await this.load();
    return this.#postcodeAt?.(point);
  }

  async #import(): Promise<PointOf | undefined> {
    try {
      const table = await import('../places/postcodes.ts');
      this.#pointOf = table.pointOf;
      this.#postcodeAt = table.postcodeAt;
    } catch {
      // The chunk did not come (offline, blocked, a new release removed it): asked for again with the next distance.
      this.#coming = undefined;
      return undefined;
    }
    this.#host.requestUpdate();
    return this.#pointOf;
  }
}
