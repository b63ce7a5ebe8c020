/** Reads a feed at once, in each form that we know: for whoever has no screen to keep alive. The finder reads item by item (`read-feed.ts`). */
import { atOnce } from './at-once.ts';
import * as postings from './job-posting.ts';
import { jsonOf, type ParsedFeed, readFeed } from './read-feed.ts';

export type { FeedProblem, FeedProblemCode, ParsedFeed } from './read-feed.ts';

/** Anything may be passed; nothing throws. */
export const parseFeed = (feed: unknown): ParsedFeed => atOnce(readFeed(feed, postings));

/** Reads a feed as it came from a server: JSON, or something that should have been. */
export const parseFeedText = (body: string): ParsedFeed => {
  const json = jsonOf(body);
  return 'failed' in json ? json.failed : parseFeed(json.feed);
};
