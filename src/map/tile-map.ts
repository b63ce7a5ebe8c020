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

export type MapHooks = Readonly<{
  /** It shows something else now. */
  moved: () => void;
  /** The visitor clicked or tapped here. */
  pressed?: (point: Point) => void;
  /** A tile did not come, and none had come before. */
  unseen?: () => void;
}>;

export type MapOptions = Readonly<{
  /** How far one may come closer; beyond {@link MOST_ZOOM} the last tiles are drawn larger. */
  mostZoom?: number;
  /** How far an arrow key moves, in pixels. */
  step?: number;
}>;

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
  readonly #sizes: ResizeObserver;
  #around: readonly Point[] = [];
  #fitted = false;

  /** @param tiles address with `{z}`, `{x}` and `{y}`, absolute or relative to the page. */
  constructor(tiles: string, words: MapWords, on: MapHooks, { mostZoom = MOST_ZOOM, step = 80 }: MapOptions = {}) {
    this.element = document.createElement('div');
    this.element.className = 'map';
    const canvas = document.createElement('div');
    canvas.className = 'map-canvas';
    // So that a screen reader leaves the arrow keys to the map.
    canvas.setAttribute('role', 'application');
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
      maxZoom: mostZoom,
      keyboardPanDelta: step,
    });
    // The braces of `{z}/{x}/{y}` are kept.
    const address = new URL(tiles, document.baseURI).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
    const layer = new TileLayer(address, { maxZoom: mostZoom, maxNativeZoom: MOST_ZOOM }).addTo(this.#map);
    let seen = false;
    layer.once('tileload', () => (seen = true));
    layer.once('tileerror', () => !seen && on.unseen?.());
    this.#marks.addTo(this.#map);
    this.#map.fitBounds(new LatLngBounds(...NETHERLANDS), { animate: false });
    this.#map.on('moveend', on.moved);
    this.#map.on('click', ({ latlng }) => on.pressed?.({ lat: latlng.lat, lon: latlng.lng }));
    this.#sizes = new ResizeObserver(() => {
      this.#map.invalidateSize({ animate: false });
      if (!this.#fitted) this.#fit();
    });
    this.#sizes.observe(canvas);
  }

  get middle(): Point {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng };
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

  /** For the arrow keys. */
  focus(): void {
    this.#map.getContainer().focus();
  }

  moveTo({ lat, lon }: Point, zoom = this.zoom): void {
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

  remove(): void {
    this.#sizes.disconnect();
    this.#map.remove();
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
