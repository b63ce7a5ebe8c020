/** Events of the finder. No words, no vacancy, no person: pages count with them. */
import type { Condition } from './model/find.ts';

/** The visitor narrowed or widened the list. */
export class FilteredEvent extends Event {
  static readonly type = 'meedoen-filtered';
  /** How many vacancies are in the list now. */
  readonly total: number;
  /** Names of the filters in use, and `words`: never what was chosen or typed. */
  readonly filters: readonly Condition[];

  constructor(total: number, filters: readonly Condition[]) {
    super(FilteredEvent.type, { bubbles: true, composed: true });
    this.total = total;
    this.filters = [...filters];
  }
}

/** The visitor sent a response to a vacancy, and the endpoint has it. */
export class RespondedEvent extends Event {
  static readonly type = 'meedoen-responded';

  constructor() {
    super(RespondedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'meedoen-filtered': FilteredEvent;
    'meedoen-responded': RespondedEvent;
  }
}
