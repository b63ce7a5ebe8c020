import type { LitElement, TemplateResult } from 'lit';
import { tilesSite } from '../map/tiles-site.ts';
import type { PointOf } from '../places/model/point.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { pointOfVacancy } from './model/distance.ts';
import type { Entry } from './model/entry.ts';
import type { Places } from './places.ts';
import type { MapPlace, VacancyMap } from './vacancy-map.ts';
import { mapView } from './views/map.ts';
import type { ToolTexts } from './views/texts.ts';

export type MapHooks = Readonly<{
  texts: () => ToolTexts;
  places: Places;
  /** What is in the list now. */
  listed: () => readonly Entry[];
  entryOf: (key: string) => Entry | undefined;
  hrefOf: (key: string) => string;
  opened: (key: string) => void;
  announce: (text: string) => void;
}>;

/** The map, once it is asked for. The list is complete without it. */
export class MapController {
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #hooks: MapHooks;
  #map: VacancyMap | undefined;
  #pointOf: PointOf | undefined;
  #state: 'asked' | 'coming' | 'there' | 'failed' = 'asked';
  #chosen: readonly string[] = [];

  constructor(host: LitElement, settings: SettingsController, hooks: MapHooks) {
    this.#host = host;
    this.#settings = settings;
    this.#hooks = hooks;
  }

  view(level: number): TemplateResult {
    const entries = this.#hooks.listed();
    const placed = this.#placed(entries);
    this.#map?.show(placed);
    return mapView(
      {
        state: this.#state,
        site: tilesSite(this.#tiles),
        element: this.#map?.element,
        chosen: this.#chosen.map((key) => this.#hooks.entryOf(key)).filter((entry) => entry !== undefined),
        placeless: this.#pointOf ? entries.length - placed.length : 0,
        hrefOf: this.#hooks.hrefOf,
      },
      this.#hooks.texts(),
      level,
      { wanted: () => void this.#load(), opened: this.#hooks.opened },
    );
  }

  #placed(entries: readonly Entry[]): readonly MapPlace[] {
    const pointOf = this.#pointOf;
    if (!pointOf) return [];
    return entries.flatMap((entry) => {
      const { location } = entry.vacancy;
      // What is done from home or online has no spot on a map.
      if (location?.mode === 'online' || location?.mode === 'from-home') return [];
      const point = pointOfVacancy(entry.vacancy, pointOf);
      return point ? [{ key: entry.key, title: entry.shown.title, point }] : [];
    });
  }

  get #tiles(): string {
    return this.#settings.of('tiles-src');
  }

  async #load(): Promise<void> {
    this.#state = 'coming';
    this.#host.requestUpdate();
    try {
      const [{ VacancyMap }, pointOf] = await Promise.all([import('./vacancy-map.ts'), this.#hooks.places.load()]);
      const texts = this.#hooks.texts();
      this.#pointOf = pointOf;
      this.#map = new VacancyMap(
        this.#tiles,
        {
          map: texts('map.name'),
          zoomIn: texts('map.in'),
          zoomOut: texts('map.out'),
          several: (count) => texts('map.several', { count }),
        },
        (keys) => {
          this.#chosen = keys;
          this.#hooks.announce(texts('map.chosen', { count: keys.length }));
          this.#host.requestUpdate();
        },
      );
      this.#state = 'there';
    } catch {
      // The chunk did not come (offline, blocked): the list is there.
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
