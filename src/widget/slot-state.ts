/** The content inside the tag: what a page shows without us. We take over only when nobody is busy in it, and lose nothing typed there. */

/** Whether the visitor is typing or clicking in what the page put inside the tag. */
export const slotHasFocus = (widget: HTMLElement): boolean => {
  const active = (widget.getRootNode() as Document | ShadowRoot).activeElement;
  return active !== null && active !== widget && widget.contains(active);
};

/** Whether a `focusout` leaves what is inside the tag: from one field of a fallback form to the next is not leaving it. */
export const leavesSlot = (widget: HTMLElement, event: FocusEvent): boolean =>
  !(event.relatedTarget instanceof Node && widget.contains(event.relatedTarget));

/** What a visitor typed into the fallback form before the widget ran: name → values. */
export function fallbackValues(widget: HTMLElement): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const form of widget.querySelectorAll('form')) {
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  return values;
}

/** Hidden fields of the fallback form, such as a CMS's CSRF token, to send along with a form post. */
export function fallbackHiddenFields(widget: HTMLElement): ReadonlyMap<string, string> {
  const hidden = widget.querySelectorAll<HTMLInputElement>('form input[type="hidden"][name]');
  return new Map([...hidden].map((input) => [input.name, input.value]));
}
