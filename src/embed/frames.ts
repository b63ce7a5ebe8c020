/** On the page around: gives an iframe with `frame.html` the height that its content asks for. */

/** A frame cannot make itself invisible, nor push the rest of the page out of reach. */
const LOWEST = 100;
const HIGHEST = 20_000;

/** What a frame says: `{'meedoen-height': 640}`, in pixels. Anybody may post anything. */
type Said = Readonly<{ 'meedoen-height'?: unknown }> | null | undefined;

/** Listens to frames of ours, and to nobody else: the message must come from the window and the origin of that very iframe. */
export function listenToFrames(): void {
  addEventListener('message', ({ data, origin, source }: MessageEvent<Said>) => {
    const height = Number(data?.['meedoen-height']);
    if (!height) return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src*="frame.html?"]')) {
      if (frame.contentWindow === source && new URL(frame.src).origin === origin) {
        // An attribute and not a style: a strict policy lets it through.
        frame.height = `${Math.min(HIGHEST, Math.max(LOWEST, height))}`;
      }
    }
  });
}
