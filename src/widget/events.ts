/** Events that every widget can send. Only after something the visitor did; without personal data and without answers. */

class WidgetEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The visitor began: the first answer, or "start". */
export class StartedEvent extends WidgetEvent {
  static readonly type = 'meedoen-started';

  constructor() {
    super(StartedEvent.type);
  }
}

/** Another step came on screen. */
export class StepShownEvent extends WidgetEvent {
  static readonly type = 'meedoen-step-shown';
  /** Id of the step, never its content. */
  readonly step: string;

  constructor(step: string) {
    super(StepShownEvent.type);
    this.step = step;
  }
}

/** The visitor reached the end: the result of the wheel, or a receipt. */
export class CompletedEvent extends WidgetEvent {
  static readonly type = 'meedoen-completed';

  constructor() {
    super(CompletedEvent.type);
  }
}

/** Errors came on screen. */
export class ErrorShownEvent extends WidgetEvent {
  static readonly type = 'meedoen-error-shown';
  /** Field and code: `contact.email: email`. Never what was typed. */
  readonly codes: readonly Readonly<{ field: string; code: string }>[];

  constructor(codes: readonly Readonly<{ field: string; code: string }>[]) {
    super(ErrorShownEvent.type);
    this.codes = codes.map(({ field, code }) => ({ field, code }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'meedoen-started': StartedEvent;
    'meedoen-step-shown': StepShownEvent;
    'meedoen-completed': CompletedEvent;
    'meedoen-error-shown': ErrorShownEvent;
  }
}
