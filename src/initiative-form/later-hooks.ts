import type { Texts } from '../i18n/model/catalogue.ts';
import type { HumanContact } from '../settings/model/settings.ts';
import type { nl } from './messages/nl.ts';

/** What the form asks of its element, which shows the welcome. */
export type LaterHooks = Readonly<{
  /** Texts of the first screen. */
  texts: () => Texts<typeof nl>;
  /** What was typed in the plain form inside the tag. */
  pageValues: ReadonlyMap<string, readonly string[]>;
  /** Whether the welcome is behind us. */
  begun: () => boolean;
  begin: (begun: boolean) => void;
  /** Somebody may have filled in something before. */
  returns: () => boolean;
  announce: (text: string) => void;
  focus: (selector: string) => void;
  contact: (own: HumanContact | undefined) => unknown;
}>;
