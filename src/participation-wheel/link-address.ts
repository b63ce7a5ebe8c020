/** Where a sealed wheel stands in an address: after the `#`, which browsers keep to themselves and send to nobody. */
const NAME = 'meedoen-wheel';

/** The page's own address with a sealed wheel in it. */
export function addressOf(sealed: string): string {
  const url = new URL(location.href);
  url.hash = `${NAME}=${sealed}`;
  return url.href;
}

/** What this page was opened with, if anything. It is out of the address at once: not in the history, not in what is copied or shared. */
export function takeSealed(): string | undefined {
  const found = new RegExp(`^#${NAME}=([\\w.-]+)$`).exec(location.hash)?.[1];
  if (found !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return found;
}
