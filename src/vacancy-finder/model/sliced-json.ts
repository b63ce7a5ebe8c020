/**
 * Reads a long JSON text in turns: `JSON.parse` takes a tenth of a second for ten thousand vacancies, in which no key and no click is answered.
 *
 * The list in it is looked up by its brackets, and parsed some items at a time. That list is the text itself, or stands directly in an object, as in
 * each form of a feed; anything else is parsed as one. What is right or wrong is decided by `JSON.parse` alone: every part goes through it, and what
 * stands around the lists too.
 */

/** Characters parsed at once: half a millisecond's work. */
const TURN = 64_000;

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPENS_LIST = 91;
const CLOSES_LIST = 93;
const OPENS_OBJECT = 123;
const CLOSES_OBJECT = 125;

/** What `JSON.parse` gives; `undefined` when the text is no JSON. @param turn characters parsed at once. */
export function* parseInTurns(text: string, turn = TURN): Generator<undefined, unknown> {
  const lists: unknown[][] = [];
  /** The text, with in the place of what stands in each list its number. */
  let frame = '';
  let framed = 0;
  let list: unknown[] | undefined;
  let from = 0;
  let depth = 0;
  /** How deep the items of a list stand; 0 until the first bracket. */
  let itemDepth = 0;
  try {
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charCodeAt(at);
      if (character === QUOTE) {
        at = endOfString(text, at);
      } else if (character === OPENS_LIST || character === OPENS_OBJECT) {
        depth += 1;
        itemDepth ||= character === OPENS_LIST ? 1 : 2;
        if (list || character === OPENS_OBJECT || depth !== itemDepth) continue;
        list = [];
        from = at + 1;
        frame += text.slice(framed, from) + String(lists.push(list) - 1);
      } else if (character === CLOSES_LIST || character === CLOSES_OBJECT) {
        depth -= 1;
        if (!list || depth !== itemDepth - 1) continue;
        addItems(list, text.slice(from, at));
        list = undefined;
        framed = at;
        yield;
      } else if (character === COMMA && list && depth === itemDepth && at - from > turn) {
        addItems(list, text.slice(from, at), true);
        from = at + 1;
        yield;
      }
    }
    return filled(JSON.parse(frame + text.slice(framed)), lists);
  } catch {
    // A SyntaxError: what stands there is no JSON. Only the server can prevent it.
    return undefined;
  }
}

/** Index of the quote that ends the string that begins at `start`. Most of a feed is in strings, and the browser's own search is quickest in them. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** An odd number of backslashes before it; two of them are one that was written. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}

/** @param more whether a comma follows. On both sides of a comma there has to be an item. */
function addItems(list: unknown[], text: string, more = false): void {
  const items = JSON.parse(`[${text}]`) as unknown[];
  if (items.length === 0 && (more || list.length > 0)) throw new SyntaxError('A comma without an item.');
  for (const item of items) list.push(item);
}

/** In the place of each number its list; the lists themselves stay, so that a name such as `__proto__` is no danger. */
function filled(frame: unknown, lists: readonly (readonly unknown[])[]): unknown {
  const holders = Array.isArray(frame) ? [frame] : Object.values(frame ?? {});
  for (const holder of holders) {
    if (!Array.isArray(holder)) continue;
    for (const item of lists[holder.pop() as number] ?? []) holder.push(item);
  }
  return frame;
}
