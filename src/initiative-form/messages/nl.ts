import { formsNl } from '../../forms/messages/nl.ts';
import { keepingNl } from '../../storage/messages/keeping-nl.ts';
import { widgetNl } from '../../widget/messages/nl.ts';

/** Texts of the initiative form. What a municipality decides (kinds, themes, privacy) stands in its pack. */
export const nl = {
  ...formsNl,
  ...keepingNl,
  ...widgetNl,
  heading: 'Heb je een idee?',
  'intro.what': 'Vertel het hier. Je hoeft nog niets zeker te weten, en bijna alles mag je overslaan.',
  'intro.who': 'Je idee gaat naar {recipient}. Voordat je het verstuurt, zie je precies wat je stuurt.',
  'pack.loading': 'Het formulier wordt geladen.',
  'pack.failed': 'Het formulier kan nu niet worden geladen',
  'pack.failed.what': 'Dat ligt niet aan jou. Probeer het zo nog eens.',
  'pack.again': 'Probeer het nog eens',
  'step.idea': 'Je idee',
  'step.return': 'Terug naar het overzicht',
  'field.title': 'Wat is je idee, in één zin?',
  'field.title.help': 'Bijvoorbeeld: een moestuin op het veldje achter de bibliotheek.',
  'field.title.required': 'Vertel in één zin wat je idee is.',
  'field.title.too-long': 'Maak de zin korter: er passen {max} tekens in. Meer vertellen kan bij de vraag hieronder.',
  'field.kind': 'Wat wil je doen?',
  'field.stance': 'Ben je ergens voor of ergens tegen?',
  'option.stance.for': 'Ik ben ergens voor',
  'option.stance.against': 'Ik ben ergens tegen',
  'field.summary': 'Vertel er kort iets meer over',
  'field.summary.help': 'Wat wil je bereiken? Wat wil je als eerste doen? Een paar zinnen is genoeg.',
  'field.themes': 'Waar gaat het over?',
  'field.themes.help': 'Je mag er meer kiezen.',
  'legal.none': '',
  'legal.against':
    'Dit is geen bezwaar en geen zienswijze. Daarvoor geldt vaak een termijn van zes weken. De gemeente kan je vertellen hoe dat gaat. Hier kun je óók vertellen wat je vindt.',
  'legal.aanvraag': 'Dit is nog geen aanvraag voor geld of een vergunning. De gemeente vertelt je hoe je die doet.',
  'legal.zienswijze':
    'Dit is geen zienswijze. Wil je officieel reageren op een plan? Dat kan vaak maar zes weken. Hier kun je óók vertellen wat je vindt.',
  'legal.bezwaar': 'Dit is geen bezwaar. Bezwaar maken kan vaak maar zes weken. Hier kun je óók vertellen wat je vindt.',
  'legal.burgerinitiatief': 'Voor een officieel burgerinitiatief gelden regels van je gemeente. Lees die eerst.',
  'legal.uitdaagrecht':
    'Dit heet het uitdaagrecht. Je kunt hier je plan vertellen. Elke gemeente heeft hier eigen regels voor. De gemeente legt je uit hoe het verder gaat.',
  'later.loading': 'Het volgende scherm wordt geladen.',
  'later.failed': 'Het volgende scherm kan nu niet worden geladen. Kijk of je internet hebt. Je antwoorden staan hier nog.',
} as const;
