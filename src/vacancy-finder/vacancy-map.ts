/** Vacancies on a map, with supercluster for what lies close together. It draws; what is chosen on it is shown beside it. */
import Supercluster from 'supercluster';
import { type MapMark, type MapWords, MOST_ZOOM, TileMap } from '../map/tile-map.ts';
import type { Point } from '../places/model/point.ts';

export type MapPlace = Readonly<{ key: string; title: string; point: Point }>;

export type VacancyMapWords = MapWords &
  Readonly<{
    /** Name of a marker for several. */
    several: (count: number) => string;
  }>;

/** So many of one marker are told; more of them is a reason to zoom in. */
const MOST_TOLD = 20;

export class VacancyMap {
  readonly #map: TileMap;
  readonly #words: VacancyMapWords;
  readonly #chosen: (keys: readonly string[]) => void;
  readonly #clusters = new Supercluster<{ key: string; title: string }>({ radius: 60, maxZoom: MOST_ZOOM });
  #places: readonly MapPlace[] = [];

  /** @param chosen the vacancies at a marker, by key. */
  constructor(tiles: string, words: VacancyMapWords, chosen: (keys: readonly string[]) => void) {
    this.#words = words;
    this.#chosen = chosen;
    // Whoever cannot drag goes along the map by clicks alone.
    this.#map = new TileMap(tiles, words, { moved: () => this.#draw(), pressed: (point) => this.#map.moveTo(point) });
  }

  get element(): HTMLElement {
    return this.#map.element;
  }

  /** Shows these, and moves to where they are. The same list again changes nothing. */
  show(places: readonly MapPlace[]): void {
    if (places.length === this.#places.length && places.every(({ key }, index) => key === this.#places[index]?.key)) return;
    this.#places = places;
    this.#clusters.load(
      places.map(({ key, title, point }) => ({
        type: 'Feature',
        properties: { key, title },
        geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
      })),
    );
    this.#map.fit(places.map(({ point }) => point));
    this.#draw();
  }

  #draw(): void {
    const focused = (this.element.getRootNode() as ShadowRoot).activeElement?.getAttribute('data-marker');
    const marks = this.#clusters.getClusters(this.#map.box, Math.round(this.#map.zoom)).map(({ geometry, properties }): MapMark => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const point = { lat, lon };
      const clustered = 'cluster' in properties;
      return {
        point,
        element: clustered ? this.#clusterButton(properties.cluster_id, properties.point_count, point) : this.#button(properties),
      };
    });
    this.#map.mark(marks);
    if (focused) marks.find(({ element }) => element.dataset['marker'] === focused)?.element.focus({ preventScroll: true });
  }

  #button({ key, title }: Readonly<{ key: string; title: string }>): HTMLButtonElement {
    return markerButton(`one ${key}`, '', title, () => this.#chosen([key]));
  }

  /** Opens up what lies close together; what lies on one spot is told. */
  #clusterButton(id: number, count: number, point: Point): HTMLButtonElement {
    return markerButton(`many ${point.lat} ${point.lon}`, String(count), this.#words.several(count), () => {
      const zoom = this.#clusters.getClusterExpansionZoom(id);
      if (zoom <= MOST_ZOOM && zoom > this.#map.zoom && this.#map.zoom < MOST_ZOOM) this.#map.moveTo(point, zoom);
      this.#chosen(this.#clusters.getLeaves(id, MOST_TOLD).map(({ properties }) => properties.key));
    });
  }
}

function markerButton(id: string, text: string, name: string, chosen: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = text ? 'map-button map-several' : 'map-button';
  button.dataset['marker'] = id;
  button.textContent = text;
  button.setAttribute('aria-label', name);
  button.title = name;
  button.addEventListener('click', chosen);
  return button;
}
