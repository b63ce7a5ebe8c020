/** What the doctor saw on a page. Plain data, so that every finding can be tested without a page. */
import type { Address } from '../../../settings/model/settings.ts';

/** Something that the page's policy refused. `blocked` is an address, or a word such as `inline`. */
export type Violation = Readonly<{ directive: string; blocked: string }>;

/** A setting with an address. `answer` is there once it was asked for. */
export type AddressFact = Readonly<{
  name: string;
  given: string;
  address: Address;
  /** `failed` is offline, or an answer that the browser kept from the page. */
  answer?: Readonly<
    { kind: 'fine' } | { kind: 'failed' } | { kind: 'status'; status: number } | { kind: 'problems'; lines: readonly string[] }
  >;
  crossOrigin: boolean;
}>;

/** One colour on another, as numbers from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];
export type ColourPair = Readonly<{ what: 'text' | 'button' | 'link'; front: Rgb; ground: Rgb }>;

export type WidgetFact = Readonly<{
  tag: string;
  /** Its code is there, and it shows its first screen. */
  running: boolean;
  /** Names of the attributes on the tag. */
  attributes: readonly string[];
  endpoint: string;
  recipient: string;
  addresses: readonly AddressFact[];
  /** Level of the last heading before it; 0 without one. */
  headingBefore: number;
  level: number;
  colours: readonly ColourPair[];
}>;

export type Facts = Readonly<{
  violations: readonly Violation[];
  /** Addresses of all scripts of ours on the page. */
  scripts: readonly string[];
  /** Day on which this release was built, `2026-11-22`; empty when it does not say. */
  builtOn: string;
  today: string;
  lang: string;
  storage: boolean;
  widgets: readonly WidgetFact[];
}>;
