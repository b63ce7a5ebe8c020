/**
 * A map of tiles: Leaflet, behind what our maps need of it. Its own chunk, loaded after a click that says so. Controls and markers are
 * elements of ours, since Leaflet's own write HTML.
 */
import { DivIcon, DomEvent, LatLngBounds, LayerGroup, Map as LeafletMap, Marker, TileLayer } from 'leaflet/dist/leaflet-src.esm.js';
import type { Point } from '../places/model/point.ts';

export type MapWords = Readonly<{
  /** Name of the map itself, with how to move it. */
  map: string;
  zoomIn: string;
  zoomOut: string;
}>;

/** An element with its middle at a point. */
export type MapMark = Readonly<{ point: Point; element: HTMLElement }>;

/** Size of a mark, so that a finger finds it. */
const MARK = 44;

/** The picture of the country, for when nothing has a place. */
const NETHERLANDS: [[number, number], [number, number]] = [
  [50.7, 3.3],
  [53.6, 7.3],
];
export const MOST_ZOOM = 17;

export class TileMap {
  readonly element: HTMLElement;
  readonly #map: LeafletMap;
  readonly #marks = new LayerGroup();
  #around: readonly Point[] = [];
  #fitted = false;

  /**
   * @param tiles address with `{z}`, `{x}` and `{y}`, absolute or relative to the page.
   * @param moved it shows something else now.
   */
  constructor(tiles: string, words: MapWords, moved: () => void) {
    this.element = document.createElement('div');
    this.element.className = 'map';
    const canvas = document.createElement('div');
    canvas.className = 'map-canvas';
    canvas.setAttribute('role', 'region');
    canvas.setAttribute('aria-label', words.map);
    this.element.append(canvas, this.#zoomButtons(words));
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
    // The braces of `{z}/{x}/{y}` are kept.
    const address = new URL(tiles, document.baseURI).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
    new TileLayer(address, { maxZoom: MOST_ZOOM }).addTo(this.#map);
    this.#marks.addTo(this.#map);
    this.#map.fitBounds(new LatLngBounds(...NETHERLANDS), { animate: false });
    this.#map.on('moveend', moved);
    new ResizeObserver(() => {
      this.#map.invalidateSize({ animate: false });
      if (!this.#fitted) this.#fit();
    }).observe(canvas);
  }

  get zoom(): number {
    return this.#map.getZoom();
  }

  /** What it shows and a little around it: west, south, east, north. */
  get box(): [number, number, number, number] {
    const bounds = this.#map.getBounds().pad(0.2);
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Moves to where these are, as soon as it has a size. */
  fit(around: readonly Point[]): void {
    this.#around = around;
    this.#fit();
  }

  moveTo({ lat, lon }: Point, zoom: number): void {
    this.#map.setView([lat, lon], zoom);
  }

  /** Puts these in the place of all that were there. */
  mark(marks: readonly MapMark[]): void {
    this.#marks.clearLayers();
    for (const { point, element } of marks) {
      DomEvent.disableClickPropagation(element);
      const icon = new DivIcon({ html: element, className: 'map-marker', iconSize: [MARK, MARK] });
      new Marker([point.lat, point.lon], { icon, interactive: false, keyboard: false }).addTo(this.#marks);
    }
  }

  /** Before the map is on the page it has no size, and there is nothing to fit into. */
  #fit(): void {
    this.#fitted = this.#map.getSize().x > 0;
    if (!this.#fitted || this.#around.length === 0) return;
    const bounds = new LatLngBounds(this.#around.map(({ lat, lon }): [number, number] => [lat, lon]));
    this.#map.fitBounds(bounds, { padding: [30, 30], maxZoom: 14, animate: false });
  }

  #zoomButtons({ zoomIn, zoomOut }: MapWords): HTMLElement {
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
    bar.append(button('+', zoomIn, 1), button('−', zoomOut, -1));
    return bar;
  }
}
