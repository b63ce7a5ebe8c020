/**
 * Vacancies on a map: Leaflet for the tiles, supercluster for what lies close together. Its own chunk, loaded after a click that says so.
 * Markers are buttons of ours, since Leaflet's own controls and popups write HTML. It draws; what is chosen on it is shown beside it.
 */
import { DivIcon, DomEvent, LatLngBounds, LayerGroup, Map as LeafletMap, Marker, TileLayer } from 'leaflet/dist/leaflet-src.esm.js';
import Supercluster from 'supercluster';
import type { Point } from '../places/model/point.ts';

export type MapPlace = Readonly<{ key: string; title: string; point: Point }>;

export type MapWords = Readonly<{
  /** Name of the map itself, with how to move it. */
  map: string;
  zoomIn: string;
  zoomOut: string;
  /** Name of a marker for several. */
  several: (count: number) => string;
}>;

/** The picture of the country, for when nothing has a place. */
const NETHERLANDS: [[number, number], [number, number]] = [
  [50.7, 3.3],
  [53.6, 7.3],
];
const MOST_ZOOM = 17;
/** So many of one marker are told; more of them is a reason to zoom in. */
const MOST_TOLD = 20;

export class VacancyMap {
  readonly element: HTMLElement;
  readonly #map: LeafletMap;
  readonly #markers = new LayerGroup();
  readonly #words: MapWords;
  readonly #chosen: (keys: readonly string[]) => void;
  readonly #clusters = new Supercluster<{ key: string; title: string }>({ radius: 60, maxZoom: MOST_ZOOM });
  readonly #sizes: ResizeObserver;
  #places: readonly MapPlace[] = [];
  #fitted = false;

  /** @param chosen the vacancies at a marker, by key. */
  constructor(tiles: string, words: MapWords, chosen: (keys: readonly string[]) => void) {
    this.#words = words;
    this.#chosen = chosen;
    this.element = document.createElement('div');
    this.element.className = 'map';
    const canvas = document.createElement('div');
    canvas.className = 'map-canvas';
    this.element.append(canvas, this.#zoomButtons());
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = new LeafletMap(canvas, {
      zoomControl: false,
      attributionControl: false,
      // The page scrolls on when the pointer crosses the map.
      scrollWheelZoom: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
      maxZoom: MOST_ZOOM,
    });
    canvas.setAttribute('role', 'region');
    canvas.setAttribute('aria-label', words.map);
    new TileLayer(tiles, { maxZoom: MOST_ZOOM }).addTo(this.#map);
    this.#markers.addTo(this.#map);
    this.#map.fitBounds(new LatLngBounds(...NETHERLANDS), { animate: false });
    this.#map.on('moveend', () => this.#draw());
    this.#sizes = new ResizeObserver(() => {
      this.#map.invalidateSize({ animate: false });
      if (!this.#fitted) this.#fit();
    });
    this.#sizes.observe(canvas);
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
    this.#fit();
    this.#draw();
  }

  destroy(): void {
    this.#sizes.disconnect();
    this.#map.remove();
  }

  /** Before the map is on the page it has no size, and there is nothing to fit into. */
  #fit(): void {
    this.#fitted = this.#map.getSize().x > 0;
    if (!this.#fitted || this.#places.length === 0) return;
    const bounds = new LatLngBounds(this.#places.map(({ point }): [number, number] => [point.lat, point.lon]));
    this.#map.fitBounds(bounds, { padding: [30, 30], maxZoom: 14, animate: false });
  }

  #draw(): void {
    const focused = (this.element.getRootNode() as ShadowRoot).activeElement?.getAttribute('data-marker');
    this.#markers.clearLayers();
    const bounds = this.#map.getBounds().pad(0.2);
    const box: [number, number, number, number] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    for (const { geometry, properties } of this.#clusters.getClusters(box, Math.round(this.#map.getZoom()))) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const button =
        'cluster' in properties ? this.#clusterButton(properties.cluster_id, properties.point_count, lat, lon) : this.#button(properties);
      new Marker([lat, lon], {
        icon: new DivIcon({ html: button, className: 'map-marker', iconSize: [44, 44] }),
        interactive: false,
        keyboard: false,
      }).addTo(this.#markers);
      if (focused && button.getAttribute('data-marker') === focused) button.focus({ preventScroll: true });
    }
  }

  #button({ key, title }: Readonly<{ key: string; title: string }>): HTMLButtonElement {
    return markerButton(`one ${key}`, '', title, () => this.#chosen([key]));
  }

  /** Opens up what lies close together; what lies on one spot is told. */
  #clusterButton(id: number, count: number, lat: number, lon: number): HTMLButtonElement {
    return markerButton(`many ${lat} ${lon}`, String(count), this.#words.several(count), () => {
      const zoom = this.#clusters.getClusterExpansionZoom(id);
      if (zoom <= MOST_ZOOM && zoom > this.#map.getZoom() && this.#map.getZoom() < MOST_ZOOM) this.#map.setView([lat, lon], zoom);
      this.#chosen(this.#clusters.getLeaves(id, MOST_TOLD).map(({ properties }) => properties.key));
    });
  }

  #zoomButtons(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'map-zoom';
    const button = (sign: string, name: string, by: number) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'map-zoom-button';
      made.textContent = sign;
      made.setAttribute('aria-label', name);
      made.addEventListener('click', () => this.#map.setZoom(this.#map.getZoom() + by));
      return made;
    };
    bar.append(button('+', this.#words.zoomIn, 1), button('−', this.#words.zoomOut, -1));
    return bar;
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
  DomEvent.disableClickPropagation(button);
  return button;
}
