/** Whose tiles they are, where that is another site: it sees who looks where. Empty for this site. */
export function tilesSite(tiles: string): string {
  const { origin, hostname } = new URL(tiles, document.baseURI);
  return origin === location.origin ? '' : hostname;
}
