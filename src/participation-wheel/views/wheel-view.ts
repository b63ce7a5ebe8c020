/** What the screens of the wheel get: all they show, and what they tell. */
import type { TemplateResult } from 'lit';
import type { Texts } from '../../i18n/model/catalogue.ts';
import type { laterNl } from '../messages/later-nl.ts';
import type { nl } from '../messages/nl.ts';
import type { WheelPack } from '../model/pack.ts';
import type { Sentence } from '../model/result.ts';
import { type FirstTexts, packText } from './pack-text.ts';

/** All texts of the wheel, once the later ones are there. */
export type WheelTexts = Texts<typeof nl & typeof laterNl>;

/** Two catalogues as one: the later one comes with its code. */
export function joinTexts(first: FirstTexts, later: Texts<typeof laterNl>): WheelTexts {
  const find: WheelTexts['find'] = (key, slots) => first.find(key, slots) ?? later.find(key, slots);
  const look = (key: string, slots?: Readonly<Record<string, string | number>>) => find(key, slots) ?? key;
  return Object.assign(look, { locale: first.locale, dir: first.dir, find });
}

/** A sentence of the pack or of ours. */
export function sentenceText(sentence: Sentence, pack: WheelPack, texts: WheelTexts): string | TemplateResult {
  if ('text' in sentence) return packText(sentence.text, pack, texts);
  switch (sentence.key) {
    case 'sentence.mark':
    case 'sentence.helper':
    case 'sentence.was':
      return texts(sentence.key, sentence.slots);
    case 'sentence.helps':
    case 'sentence.helpers':
    case 'sentence.barriers':
      return texts(sentence.key, sentence.slots);
    case 'sentence.doing':
    case 'sentence.bring':
    case 'sentence.words':
    case 'sentence.was-said':
      return texts(sentence.key, sentence.slots);
    case 'sentence.first-step':
    case 'sentence.step-others':
    case 'sentence.step-society':
      return texts(sentence.key, sentence.slots);
    default:
      return texts(sentence.key);
  }
}
