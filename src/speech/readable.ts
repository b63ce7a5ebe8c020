/** A piece of text in one language, in the order in which it is read. */
export type Readable = Readonly<{ text: string; lang: string }>;

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,legend,label,summary,caption,th,td,figcaption,option';
/** Pictures have the same in sentences; buttons are for doing, not for reading; what is hidden from the eye is for screen readers. */
const UNREAD = 'button,select,[aria-hidden="true"],[data-unread],svg,.visually-hidden';

/**
 * What can be read in a part of a widget now, from top to bottom: what is closed or hidden is not there. Made from what is on screen, so that
 * what is heard and what is seen cannot drift apart.
 */
export function readableIn(part: ParentNode): Readable[] {
  const blocks = [...part.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => block.checkVisibility() && !block.closest(UNREAD) && !block.querySelector(BLOCKS),
  );
  return blocks.flatMap(piecesOf);
}

/** One piece, or several where words in another language are marked as such. */
function piecesOf(block: HTMLElement): Readable[] {
  const pieces: { text: string; lang: string }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const { parentElement, nodeName, nodeType, nodeValue } = walker.currentNode;
    if (!parentElement || parentElement.closest(UNREAD) || (nodeType === Node.ELEMENT_NODE && nodeName !== 'BR')) continue;
    const textContent = nodeValue ?? ' ';
    const lang = parentElement.closest('[lang]')?.getAttribute('lang') ?? '';
    const last = pieces.at(-1);
    // White space alone belongs to what stands before it, whatever language that is in.
    if (last && (last.lang === lang || !textContent.trim())) last.text += textContent;
    else pieces.push({ text: textContent, lang });
  }
  return pieces.map(({ text, lang }) => ({ text: text.replace(/\s+/g, ' ').trim(), lang })).filter(({ text }) => text !== '');
}

export const plainText = (pieces: readonly Readable[]): string => pieces.map(({ text }) => text).join('\n');
