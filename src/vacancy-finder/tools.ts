/** What comes when it is asked for: help to choose, distances, what was saved, sharing, a wish, the map. Its own chunk, with its own texts. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { mapStyles } from '../map/map.styles.ts';
import { STEP_HEADING } from '../theme/heading.ts';
import { TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { formStyles } from '../theme/form.styles.ts';
import { stepStyles } from '../theme/step.styles.ts';
import { printOnly } from '../theme/print.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import { MapController } from './map-controller.ts';
import { mapMarkerStyles } from './map-markers.styles.ts';
import { toolsNl } from './messages/tools-nl.ts';
import { type Answers, chosenBy, QUESTIONS } from './model/choose.ts';
import type { Entry } from './model/entry.ts';
import type { FilterId } from './model/filters.ts';
import { NearController } from './near-controller.ts';
import type { Places } from './places.ts';
import type { QueryController } from './query-controller.ts';
import type { Shortlist } from './shortlist.ts';
import { toolsStyles } from './tools.styles.ts';
import { chooseView } from './views/choose.ts';
import { savedView } from './views/saved.ts';
import { shareView } from './views/share.ts';
import { filterLabel, optionLabel, type ToolTexts } from './views/texts.ts';
import type { Tool } from './views/toolbar.ts';
import { WishController } from './wish-controller.ts';

export type ToolHooks = Readonly<{
  textsOptions: TextsOptions;
  storageKey: () => string;
  asked: QueryController;
  places: Places;
  saved: Shortlist;
  entryOf: (key: string) => Entry | undefined;
  /** What is in the list now. */
  listed: () => readonly Entry[];
  /** Closes the tool that is open. */
  close: () => void;
  /** The visitor erased everything at the wish. */
  erased: () => void;
  announce: (text: string) => void;
  focus: (selector: string) => void;
}>;

export class FinderTools {
  readonly #host: LitElement;
  readonly #hooks: ToolHooks;
  readonly #texts: TextsController<typeof toolsNl>;
  readonly #near: NearController;
  readonly #wish: WishController;
  readonly #map: MapController;
  #question = 0;
  #answers: Answers = {};

  constructor(host: LitElement, settings: SettingsController, hooks: ToolHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#texts = new TextsController(
      host,
      { nl: toolsNl, more: { en: async () => (await import('./messages/tools-en.ts')).toolsEn } },
      hooks.textsOptions,
    );
    const { asked, places, focus } = hooks;
    const texts = () => this.texts;
    this.#near = new NearController(host, {
      texts,
      places,
      server: () => settings.of('search-endpoint') !== '',
      around: () => asked.query.around,
      placed: (around) => {
        // The field is left before it goes: a browser that leaves it while it is taken away would change the form in the middle of an update.
        ((host.renderRoot as ShadowRoot).activeElement as HTMLElement | null)?.blur();
        asked.narrow({ type: 'placed', around }, true);
        if (around) hooks.close();
      },
      focus,
    });
    this.#wish = new WishController(host, settings, { ...hooks, texts, query: () => asked.query });
    this.#map = new MapController(host, settings, {
      ...hooks,
      texts,
      hrefOf: (key) => asked.hrefOf({ open: key }),
      opened: (key) => asked.open(key),
    });
    adoptStyles(host, [formStyles, stepStyles, toolsStyles, mapStyles, mapMarkerStyles]);
  }

  get texts(): ToolTexts {
    return this.#texts.of;
  }

  get ready(): boolean {
    return this.#texts.ready;
  }

  view(tool: Tool, level: number): TemplateResult {
    switch (tool) {
      case 'choose':
        return this.#renderQuestion(level);
      case 'near':
        return this.#near.view(level);
      case 'saved':
        return this.#renderSaved(level);
      case 'share':
        return this.#renderShare(level);
      case 'map':
        return this.#map.view(level);
    }
  }

  /** Where nothing is found: the wish, when this page can send one. */
  get canWish(): boolean {
    return this.#wish.canSend;
  }

  wish(level: number, contact: unknown): unknown {
    return this.#wish.started ? html`<div class="wish respond stack">${this.#wish.view(level, contact)}</div>` : nothing;
  }

  get wishing(): boolean {
    return this.#wish.started;
  }

  startWish(): void {
    this.#wish.start();
    this.#host.requestUpdate();
  }

  /** The visitor erased everything: nothing is begun, chosen or filled in. */
  erase(): void {
    this.#wish.erase();
    this.#near.erase();
    this.begin();
  }

  /** Begins the questions anew. */
  begin(): void {
    this.#question = 0;
    this.#answers = {};
  }

  #renderQuestion(level: number): TemplateResult {
    const go = (number: number) => {
      this.#question = number;
      this.#hooks.focus(`.tool-panel ${STEP_HEADING}`);
    };
    return chooseView({ number: this.#question, answers: this.#answers }, this.texts, level, {
      answered: (answer) => {
        const question = QUESTIONS[this.#question];
        if (question) this.#answers = { ...this.#answers, [question]: answer };
        if (this.#question + 1 < QUESTIONS.length) {
          go(this.#question + 1);
          return;
        }
        this.#hooks.asked.narrow({ type: 'chosen', chosen: chosenBy(this.#answers) }, true);
        this.begin();
        this.#hooks.close();
      },
      back: () => go(this.#question - 1),
      stopped: () => {
        this.begin();
        this.#hooks.close();
      },
    });
  }

  #renderSaved(level: number): TemplateResult {
    const { saved, entryOf, asked } = this.#hooks;
    const entries = saved.keys.map(entryOf).filter((entry) => entry !== undefined);
    const change = (action: () => void) => {
      action();
      this.#hooks.focus(`.tool-panel ${STEP_HEADING}`);
      this.#host.requestUpdate();
    };
    return savedView(
      {
        entries,
        gone: saved.keys.length - entries.length,
        onDevice: saved.onDevice,
        mayStay: saved.mayStay,
        hrefOf: (key) => asked.hrefOf({ open: key }),
      },
      this.texts,
      level,
      {
        opened: (key) => asked.open(key),
        removed: (key) => change(() => saved.toggle(key)),
        stay: () => change(() => saved.stay()),
        cleared: () => {
          change(() => saved.clear());
          this.#hooks.announce(this.texts('saved.cleared'));
        },
        printed: () => this.#print(),
      },
    );
  }

  /** The list of what was saved, and nothing else of the page. */
  #print(): void {
    this.#host.toggleAttribute('data-print-saved', true);
    addEventListener('afterprint', () => this.#host.removeAttribute('data-print-saved'), { once: true });
    printOnly(this.#host);
  }

  #renderShare(level: number): TemplateResult {
    const { asked } = this.#hooks;
    const { texts } = this;
    const { query } = asked;
    const chosen = (Object.entries(query.chosen) as [FilterId, readonly string[]][]).map(([filter, options]) => ({
      filter,
      words: options.map((option) => `${filterLabel(texts, filter)}: ${optionLabel(texts, filter, option)}`),
    }));
    const within = [
      ...(query.words.trim() ? [texts('filters.words', { words: query.words.trim() })] : []),
      ...chosen.filter(({ filter }) => filter === 'sector').flatMap(({ words }) => words),
      ...(query.sort === 'fit' ? [] : [texts('share.sort', { sort: texts(`sort.${query.sort}`) })]),
    ];
    const without = [
      ...chosen.filter(({ filter }) => filter !== 'sector').flatMap(({ words }) => words),
      ...(query.around ? [texts('share.place')] : []),
    ];
    const link = asked.searchLink;
    return shareView({ link, within, without }, texts, level, { copied: () => void this.#copy(link) });
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.#hooks.announce(this.texts('share.copied'));
    } catch {
      // No permission, or a page on plain http, where there is no clipboard: the link stands there to copy by hand.
      this.#hooks.announce(this.texts('share.by-hand'));
      this.#hooks.focus('#share-search');
    }
  }
}
