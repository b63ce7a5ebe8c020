/** The file beside `frame.html` that says what an iframe shows. Only who can put files there writes it; it is read with care all the same. */
import * as v from 'valibot';
import { declared } from '../../model/declared.ts';

const frameConfigModel = v.object({
  /** Which widget. */
  widget: v.picklist(['participation-wheel', 'vacancy-finder', 'initiative-form']),
  /** Title of the page in the frame, which screen readers tell with it. */
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
  /** Language of the page: `nl` without it. */
  lang: v.optional(v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/)), 'nl'),
  /** Attributes of the widget. */
  settings: v.optional(v.record(v.string(), v.string()), {}),
  /** Origins or folders that endpoints and feeds may be on besides the frame's own. */
  allow: v.optional(v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s;,'"]+$/))), []),
  /** Origins of the pages that may hold the frame, and that are told its height. */
  embedders: v.optional(v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+$/))), []),
});

export type FrameConfig = v.InferOutput<typeof frameConfigModel>;

/** Reads the file. Nothing when it is wrong; `problems` names where, for who made it. */
export function parseFrameConfig(input: unknown): { config: FrameConfig | undefined; problems: string[] } {
  const parsed = v.safeParse(frameConfigModel, input);
  if (!parsed.success)
    return { config: undefined, problems: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '(file)'}: ${issue.message}`) };
  const known = attributesOf(parsed.output).map(([name]) => name);
  const unknown = Object.keys(parsed.output.settings).filter((name) => !known.includes(name));
  return { config: parsed.output, problems: unknown.map((name) => `settings.${name}: no such setting`) };
}

/** What the widget is given: declared attributes alone. */
export const attributesOf = ({ settings }: FrameConfig): [name: string, value: string][] =>
  declared((name) => (Object.hasOwn(settings, name) ? (settings[name] ?? null) : null), false);

/** `?config=name` → the file's name. Letters, digits and hyphens, so that no other file or address can be named. */
export function configFile(search: string): string | undefined {
  const name = /[?&]config=([^&]*)/.exec(search)?.[1] ?? '';
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(name) ? `${name}.json` : undefined;
}

/**
 * What the frame may connect to, once it knows its file: added to the policy that the page already has, so it can only take away.
 * The file's addresses were read as one word each, so none can end the directive.
 */
export const policyFor = ({ allow }: FrameConfig): string => `connect-src 'self' ${allow.join(' ')}`.trim();
