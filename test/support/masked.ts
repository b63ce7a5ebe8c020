import { MASKING_ATTRIBUTES, MASKING_CLASSES } from '../../src/forms/views/mask.ts';

const MARKS = [...Object.keys(MASKING_ATTRIBUTES).map((name) => `[${name}]`), ...MASKING_CLASSES.map((name) => `.${name}`)];

/** The texts with these words that a session recorder would take along: those that stand in nothing that is marked for each of them. */
export function recorded(root: ParentNode & Node, words: string): string[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    if (textContent?.includes(words) && MARKS.some((mark) => !parentElement?.closest(mark))) found.push(textContent.trim());
  }
  return found;
}
