import { type ElementPart, nothing } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

/**
 * What tells the common session recorders not to record an answer. A site may have switched one on for all its pages, and what a resident
 * types here is no one's business but the recipient's. Each line as its maker documents it.
 */
export const MASKING_ATTRIBUTES: Readonly<Record<string, string>> = {
  'data-clarity-mask': 'true', // Microsoft Clarity
  'data-cs-mask': '', // Contentsquare
  'data-dd-privacy': 'mask', // Datadog
  'data-hj-suppress': '', // Hotjar
  'data-matomo-mask': '', // Matomo
  'data-private': '', // LogRocket
  'data-recording-sensitive': '', // Smartlook
  'data-sentry-mask': '', // Sentry
};

/** Those that go by class: FullStory, Mouseflow, PostHog, and what is built on rrweb. */
export const MASKING_CLASSES = ['fs-mask', 'no-mouseflow', 'ph-no-capture', 'rr-mask'] as const;

class Masked extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('masked() stands inside a tag: <input ${masked()}>');
  }

  render(): unknown {
    return nothing;
  }

  override update({ element }: ElementPart): unknown {
    for (const [name, value] of Object.entries(MASKING_ATTRIBUTES)) if (!element.hasAttribute(name)) element.setAttribute(name, value);
    element.classList.add(...MASKING_CLASSES);
    return nothing;
  }
}

/** `<input class=… ${masked()}>`: what stands in this element or under it is an answer. After a bound `class`, which would write over ours. */
export const masked = directive(Masked);
