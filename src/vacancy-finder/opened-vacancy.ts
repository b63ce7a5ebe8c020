/** A vacancy that is opened, with the response to it: its own chunk with its own texts and styles, loaded once the list is there. */
import { initialState, Task } from '@lit/task';
import { html, type LitElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { TextsController, type TextsOptions } from '../i18n/texts-controller.ts';
import type { SettingsController } from '../settings/settings-controller.ts';
import { formStyles } from '../theme/form.styles.ts';
import { stepStyles } from '../theme/step.styles.ts';
import { wiped } from '../storage/views/wiped.ts';
import { adoptStyles } from '../theme/adopt-styles.ts';
import type { Explanations } from './explanations.ts';
import { credentialsOf } from './fetch-feed.ts';
import { openedNl } from './messages/opened-nl.ts';
import { availabilityOf, type Entry, freshnessOf } from './model/entry.ts';
import { waysToRespond } from './model/respond.ts';
import { openedVacancyStyles } from './opened-vacancy.styles.ts';
import { ResponseController } from './response-controller.ts';
import { type DetailActions, detailView } from './views/detail.ts';
import type { OpenedTexts } from './views/texts.ts';

export type OpenedHooks = Readonly<{
  textsOptions: TextsOptions;
  storageKey: () => string;
  open: (key: string) => void;
  close: () => void;
  /** The complete link to the vacancy that is open. */
  link: () => string;
  /** The shortlist of the visitor. */
  saved: () => readonly Entry[];
  /** The visitor erased everything: what else the finder keeps goes too. */
  erased: () => void;
  announce: (text: string) => void;
  focus: (selector: string) => void;
}>;

export type OpenedView = Readonly<{ level: number; today: string; backHref: string; contact: unknown }>;

export class OpenedVacancy {
  readonly #host: LitElement;
  readonly #hooks: OpenedHooks;
  readonly #texts: TextsController<typeof openedNl>;
  readonly #response: ResponseController;
  readonly #explaining: Task<readonly [string], Explanations>;
  /** The link, where it has to be copied by hand; with the vacancy that it is of. */
  #byHand: Readonly<{ key: string; link: string }> | undefined;

  constructor(host: LitElement, settings: SettingsController, hooks: OpenedHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#texts = new TextsController(
      host,
      { nl: openedNl, more: { en: async () => (await import('./messages/opened-en.ts')).openedEn } },
      hooks.textsOptions,
    );
    this.#response = new ResponseController(host, settings, { ...hooks, texts: () => this.texts });
    this.#explaining = new Task(host, {
      task: async ([src], { signal }) => {
        if (!src) return initialState;
        const { Explanations, readExplanations } = await import('./explanations.ts');
        const read = await readExplanations(settings.address(src), credentialsOf(settings.of('credentials')), signal);
        return new Explanations(host, hooks.textsOptions, read);
      },
      args: () => [settings.of('explanations-src')] as const,
    });
    adoptStyles(host, [formStyles, stepStyles, openedVacancyStyles]);
    this.#response.open();
  }

  /** All texts of the finder. */
  get texts(): OpenedTexts {
    return this.#texts.of;
  }

  /** False while another language is on its way. */
  get ready(): boolean {
    return this.#texts.ready;
  }

  /** Above the list: that all is erased, what still waits to be sent, and a response that was begun before. */
  above(level: number, erased: boolean): unknown {
    return [erased ? wiped(this.texts) : undefined, this.#response.above(level)];
  }

  /** The visitor erased everything at the wish. */
  erase(): void {
    this.#response.erase();
  }

  view(entry: Entry, { level, today, backHref, contact }: OpenedView): TemplateResult {
    const ways = waysToRespond(entry.shown, this.#response.canSend);
    const view = {
      entry,
      availability: availabilityOf(entry.vacancy, today),
      freshness: freshnessOf(entry.vacancy, today),
      ways,
      backHref,
      response: ways.form ? this.#response.view(entry, level + 2, contact) : undefined,
      explained: this.#explaining.value?.view(entry.shown, level + 2),
      link: this.#byHand?.key === entry.key ? this.#byHand.link : '',
      contact,
    };
    return html`${keyed(entry.key, detailView(view, this.texts, level, this.#on(entry)))}`;
  }

  #on(entry: Entry): DetailActions {
    return {
      closed: () => this.#hooks.close(),
      responded: () => this.#response.start(entry),
      planned: () => void this.#plan(entry),
      shared: () => void this.#share(entry),
    };
  }

  async #plan({ shown }: Entry): Promise<void> {
    const texts = this.texts;
    try {
      const { saveInCalendar } = await import('./calendar.ts');
      saveInCalendar(shown, this.#hooks.link(), texts('detail.calendar.name'));
    } catch {
      // The chunk did not come: offline, blocked, or a new release removed it. Another press asks again.
      this.#hooks.announce(texts('tools.failed'));
    }
  }

  async #share({ key }: Entry): Promise<void> {
    const link = this.#hooks.link();
    try {
      await navigator.clipboard.writeText(link);
      this.#hooks.announce(this.texts('detail.share.done'));
    } catch {
      // No permission, or a page on plain http, where there is no clipboard: then the link is shown to copy by hand.
      this.#byHand = { key, link };
      this.#hooks.focus('[data-share]');
      this.#host.requestUpdate();
    }
  }
}
