import type { LitElement, TemplateResult } from 'lit';
import { FormController } from '../forms/form-controller.ts';
import { emptyForm, type FormPlan, type Values } from '../forms/model/form.ts';
import { required } from '../forms/model/validators.ts';
import { type Around, fourDigits, RADII } from './model/distance.ts';
import type { Places } from './places.ts';
import { nearView } from './views/near.ts';
import type { ToolTexts } from './views/texts.ts';

export type NearHooks = Readonly<{
  texts: () => ToolTexts;
  places: Places;
  /** Whether a server searches, which then gets the four digits. */
  server: () => boolean;
  around: () => Around | undefined;
  placed: (around: Around | undefined) => void;
  focus: (selector: string) => void;
}>;

const POSTCODE = 'near.postcode';
const RADIUS = 'near.radius';

const plan: FormPlan = {
  version: '1',
  steps: [{ id: 'near', fields: () => [POSTCODE, RADIUS] }],
  rules: {
    [POSTCODE]: [required, (value) => (typeof value === 'string' && value.trim() && !fourDigits(value) ? { code: 'postcode' } : undefined)],
  },
};

/** Where somebody is: by postcode, or by their device when they ask for it. It stays in this page. */
export class NearController {
  readonly #host: LitElement;
  readonly #hooks: NearHooks;
  readonly #form: FormController;
  #problem: '' | 'unknown' | 'table' | 'device' = '';
  #asking = false;

  constructor(host: LitElement, hooks: NearHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#form = new FormController(host, () => plan, { texts: hooks.texts, focus: hooks.focus });
    this.erase();
  }

  /** What is filled in is what holds already, and nothing else. */
  erase(): void {
    this.#problem = '';
    this.#form.restore(emptyForm(plan, valuesOf(this.#hooks.around())));
  }

  view(level: number): TemplateResult {
    const around = this.#hooks.around();
    return nearView(
      {
        postcode: this.#form.field(POSTCODE),
        radius: this.#form.field(RADIUS),
        radii: RADII,
        server: this.#hooks.server(),
        problem: this.#problem,
        asking: this.#asking,
        device: 'geolocation' in navigator,
        placed: around !== undefined,
      },
      this.#hooks.texts(),
      level,
      { shown: () => void this.#show(), device: () => this.#askDevice(), forgotten: () => this.#forget() },
    );
  }

  async #show(): Promise<void> {
    this.#problem = '';
    const before = this.#hooks.around();
    const km = Number(this.#form.text(RADIUS)) || 0;
    // Who let the device tell, only changes how far.
    if (before && 'lat' in before.from && !this.#form.text(POSTCODE).trim()) {
      this.#hooks.placed({ ...before, km });
      return;
    }
    if (!this.#form.attempt()) {
      this.#hooks.focus(`[name="${POSTCODE}"]`);
      return;
    }
    const postcode = fourDigits(this.#form.text(POSTCODE)) ?? '';
    const pointOf = await this.#hooks.places.load();
    if (pointOf?.(postcode)) this.#hooks.placed({ from: { postcode }, km });
    else this.#say(pointOf ? 'unknown' : 'table');
  }

  #askDevice(): void {
    this.#problem = '';
    this.#asking = true;
    this.#host.requestUpdate();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#asking = false;
        this.#form.restore(emptyForm(plan, { [RADIUS]: this.#form.text(RADIUS) }));
        this.#hooks.placed({
          from: { lat: rounded(coords.latitude), lon: rounded(coords.longitude) },
          km: Number(this.#form.text(RADIUS)) || 0,
        });
      },
      // Refused, switched off, or not found in time: the postcode is always there.
      () => this.#say('device'),
      { maximumAge: 600_000, timeout: 20_000 },
    );
  }

  #forget(): void {
    this.#problem = '';
    this.#form.restore(emptyForm(plan));
    this.#hooks.placed(undefined);
  }

  #say(problem: 'unknown' | 'table' | 'device'): void {
    this.#asking = false;
    this.#problem = problem;
    this.#hooks.focus('[data-near-problem]');
    this.#host.requestUpdate();
  }
}

/** To a kilometre or less, as a postcode is: nobody needs to know the door to tell a distance. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

const valuesOf = (around: Around | undefined): Values => ({
  [POSTCODE]: around && 'postcode' in around.from ? around.from.postcode : '',
  [RADIUS]: around?.km ? String(around.km) : '',
});
