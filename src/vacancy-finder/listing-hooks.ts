/** What the list asks of the finder, and is asked by it. */
import type { TextsOptions } from '../i18n/texts-controller.ts';
import type { Loaded } from './load-vacancies.ts';
import type { QueryController } from './query-controller.ts';

export type ListingHooks = Readonly<{
  textsOptions: TextsOptions;
  asked: QueryController;
  /** The filters that the site names. */
  filters: () => string;
  /** Where distances count from, by the site. */
  near: () => string;
  storageKey: () => string;
  /** The visitor erased everything at the wish. */
  erased: () => void;
  announce: (text: string) => void;
  focus: (selector: string) => void;
}>;

export type ListingView = Readonly<{ loaded: Loaded; pageSize: number; contact: unknown; initiativeHref: string; level: number }>;
