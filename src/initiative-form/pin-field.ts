import type { TemplateResult } from 'lit';
import type { FieldView, FormController } from '../forms/form-controller.ts';
import { TextsController } from '../i18n/texts-controller.ts';
import type { TileMap } from '../map/tile-map.ts';
import { tilesSite } from '../map/tiles-site.ts';
import { mapStyles } from '../map/map.styles.ts';
import type { Point } from '../places/model/point.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import type { InitiativeForm } from './initiative-form.ts';
import { pinNl } from './messages/pin-nl.ts';
import { pinText, readPin } from './model/pin.ts';
import { digitsOf } from './model/rules.ts';
import { pinStyles } from './pin.styles.ts';
import { pinView, pinWords } from './views/pin.ts';

/** Close enough to point at a door, and arrows that move by some three metres there. */
const CLOSE = { mostZoom: 19, step: 20 };

export type PinHooks = Readonly<{
  form: FormController;
  announce: (text: string) => void;
}>;

type Table = Readonly<{ pointOf: (postcode: string) => Point | undefined; postcodeAt: (point: Point) => string | undefined }>;

/** A pin on a map, by pointer or by keyboard. The map comes when it is asked for, and the form goes on without it. */
export class PinField {
  readonly #host: InitiativeForm;
  readonly #hooks: PinHooks;
  readonly #texts: TextsController<typeof pinNl>;
  #map: TileMap | undefined;
  /** Without it nobody knows near which postcode a point is. */
  #table: Table | undefined;
  #coming = false;
  #unseen = false;
  #middle: string | undefined;
  /** The pin that stands on the map now. */
  #drawn = '';

  constructor(host: InitiativeForm, hooks: PinHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#texts = new TextsController<typeof pinNl>(
      host,
      {
        nl: pinNl,
        formal: async () => (await import('../map/messages/formal.ts')).mapFormal,
        more: { en: async () => (await import('./messages/pin-en.ts')).pinEn },
      },
      host.textsOptions,
    );
    adoptStyles(host, [mapStyles, pinStyles]);
  }

  get ready(): boolean {
    return this.#texts.ready;
  }

  view(field: FieldView): TemplateResult {
    const pin = readPin(field.value);
    this.#draw(pin?.point);
    const view = {
      pin,
      site: tilesSite(this.#tiles),
      map: this.#map?.element,
      coming: this.#coming,
      unseen: this.#unseen,
      middle: this.#middle,
    };
    return pinView(field, view, this.#texts.of, {
      wanted: () => void this.#load(field),
      put: () => this.#map && this.#put(field, this.#map.middle),
      removed: () => {
        // First, while the button that has the focus is still there: the question is not being left.
        this.#host.renderRoot.querySelector<HTMLElement>(`#${field.id}`)?.focus();
        field.typed(undefined);
        this.#hooks.announce(this.#texts.of('pin.removed'));
      },
    });
  }

  /** The map would show the next visitor where this one looked. */
  clear(): void {
    this.#map?.remove();
    this.#map = undefined;
    this.#unseen = false;
    this.#middle = undefined;
    this.#drawn = '';
  }

  get #tiles(): string {
    return this.#host.settings.of('tiles-src');
  }

  async #load(field: FieldView): Promise<void> {
    if (this.#coming) return;
    this.#coming = true;
    this.#host.requestUpdate();
    try {
      const table = import('../places/postcodes.ts').catch(() => undefined);
      const { TileMap } = await import('../map/tile-map.ts');
      this.#table = await table;
      const texts = this.#texts.of;
      const words = { map: texts('pin.map'), zoomIn: texts('map.in'), zoomOut: texts('map.out') };
      const on = { moved: () => this.#moved(), pressed: (point: Point) => this.#put(field, point), unseen: () => this.#notSeen() };
      this.#map = new TileMap(this.#tiles, words, on, CLOSE);
      this.#map.element.append(cross());
      const start = this.#start;
      if (start) this.#map.fit([start]);
      this.#unseen = false;
    } catch {
      // The chunk did not come (offline, blocked, a new release removed it): the button asks for it again.
      this.#notSeen();
    }
    this.#coming = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#map?.focus();
  }

  /** At the pin, else near the postcode that was typed, else where the page says. */
  get #start(): Point | undefined {
    const { form } = this.#hooks;
    const postcodes = [digitsOf(form.text('place.postcode')), digitsOf(this.#host.near)];
    return readPin(form.text('place.pin'))?.point ?? postcodes.map((digits) => this.#table?.pointOf(digits ?? '')).find(Boolean);
  }

  #put(field: FieldView, point: Point): void {
    const near = this.#table?.postcodeAt(point);
    field.typed(pinText(point, near));
    this.#hooks.announce(pinWords({ point, ...(near ? { near } : {}) }, this.#texts.of));
    // Whoever cannot drag comes closer by taps alone. That the cross comes along needs no second announcement.
    this.#middle = near;
    this.#map?.moveTo(point);
  }

  #draw(point: Point | undefined): void {
    const text = point ? pinText(point) : '';
    if (!this.#map || text === this.#drawn) return;
    this.#drawn = text;
    const element = document.createElement('span');
    element.className = 'pin-mark';
    this.#map.mark(point ? [{ point, element }] : []);
  }

  #moved(): void {
    const near = this.#map && this.#table?.postcodeAt(this.#map.middle);
    if (!near || near === this.#middle) return;
    this.#middle = near;
    this.#hooks.announce(this.#texts.of('pin.middle', { postcode: near }));
    this.#host.requestUpdate();
  }

  #notSeen(): void {
    this.#unseen = true;
    this.#hooks.announce(this.#texts.of('pin.unseen'));
    this.#host.requestUpdate();
  }
}

function cross(): HTMLElement {
  const made = document.createElement('span');
  made.className = 'pin-cross';
  made.setAttribute('aria-hidden', 'true');
  return made;
}
