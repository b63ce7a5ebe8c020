/** What each finding means and what to do, for an editor. In Dutch, as the texts that they write are. */
import type { Finding, LintCode } from './lint.ts';

export const LINT_SENTENCES: Readonly<Record<LintCode, string>> = {
  'not-a-pack': 'Dit is geen pakket: een JSON-object met een id, en areas (het wiel) of kinds (het formulier).',
  missing: 'Dit ontbreekt. Vul het in.',
  'wrong-type': 'Hier staat iets van een andere soort, bijvoorbeeld een getal in plaats van een tekst.',
  'wrong-form': 'Dit heeft niet de goede vorm, zoals een datum als 2026-11-22.',
  'not-one-of': 'Deze waarde kennen we niet. Kies er een uit het schema.',
  'too-long': 'Deze tekst is te lang.',
  'too-short': 'Deze tekst is leeg.',
  'too-few': 'Hier moeten er meer staan.',
  'too-many': 'Hier staan er te veel.',
  'out-of-range': 'Dit getal past niet.',
  'duplicate-id': 'Deze id staat er twee keer. De tweede wordt overgeslagen.',
  'unknown-id': 'Deze id bestaat niet in dit pakket.',
  'unknown-key': 'Deze naam kennen we niet. Is het een tikfout? Er gebeurt niets mee.',
  'long-sentence': 'Deze zin heeft {about} woorden. Maak er twee van.',
  'long-word': 'Het woord “{about}” is lang. Zoek een korter woord.',
  'hard-word': '“{about}” is een kantoorwoord. Zeg het gewoner, bijvoorbeeld: {instead}.',
  abbreviation: '“{about}” is een afkorting. Schrijf de woorden uit.',
  'forbidden-word': '“{about}” maakt mensen klein. Schrijf wat iemand kan of wil.',
  expired: 'Dit liep af op {about}. Haal het weg, of zet er bij een regeling historic bij.',
  'expires-soon': 'Dit loopt af op {about}. Zoek nu al uit wat ervoor in de plaats komt.',
  'successor-missing': 'Wat kwam hiervoor in de plaats? Noem het bij successors.',
  'no-contacts': 'Er staat niemand in bij wie mensen terechtkunnen.',
  'not-reviewed': 'Nog niemand heeft dit pakket nagekeken.',
  'review-old': 'Dit pakket is het laatst nagekeken op {about}. Kijk het opnieuw na.',
  'no-source': 'Waar komt de inhoud vandaan?',
  'no-support': 'Bij dit onderdeel staat geen hulp of activiteit.',
  'no-first-steps': 'Bij dit onderdeel staat geen eerste stap.',
  'no-privacy': 'Zeg wie het leest, waarom, en hoe lang het bewaard blijft ({about}).',
  'says-missing': 'Bij het antwoord “{about}” hoort nog geen zin.',
  'not-asked': 'De vraag “{about}” wordt in geen enkele stap gesteld.',
  'open-ring': 'Deze lijn is niet dicht. Het laatste punt moet hetzelfde zijn als het eerste.',
  'not-in-country': 'Dit punt ligt niet in Nederland. Eerst komt de lengte, dan de breedte: [5.12, 52.09].',
  'not-translated': 'Dit staat er in beide talen hetzelfde: “{about}”.',
  'missing-here': 'Deze regel staat alleen in de andere taal.',
  'missing-there': 'Deze regel ontbreekt in de andere taal.',
  'line-unknown': 'Deze regel wijst naar niets in het pakket dat hij verandert. Is het pakket vernieuwd, of is het een tikfout?',
  'base-missing': 'Dit verandert het pakket {about}, en dat is er niet. Geef het mee met --base.',
};

/** "areas.skills.question: Deze zin heeft 19 woorden. Maak er twee van." */
export const lintSentence = ({ path, code, about = '', instead = '' }: Finding): string =>
  `${path || '(pakket)'}: ${LINT_SENTENCES[code].replace('{about}', () => about).replace('{instead}', () => instead)}`;
