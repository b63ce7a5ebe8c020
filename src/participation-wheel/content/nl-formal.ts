import { overlaid } from '../../packs/model/overlay.ts';
import type { WheelPack } from '../model/pack.ts';
import { packNlFull } from './nl-more.ts';

/** The built-in pack for who is addressed with `u`. Most of it is in the first person; these lines are not. */
export const packNlFormal = overlaid(packNlFull, {
  extends: 'built-in',
  lines: {
    'support.exchange.title': 'Elkaar helpen: u iets voor mij, ik iets voor u',
    'support.volunteering.description': 'Een keer of vaker, alleen of met iemand die u begeleidt.',
    'support.respite.title': 'Even vrij als u voor iemand zorgt',
    'frameworks.local-schemes.plain': 'Via de gemeente: geld voor sport, cultuur of een uitje als u weinig geld hebt',
    'frameworks.ww.plain': 'Via het UWV: inkomen als uw werk stopt',
    'frameworks.wia.plain': 'Via het UWV: inkomen en hulp bij werk als u lang ziek bent',
    'frameworks.wajong.plain': 'Via het UWV: inkomen en hulp bij werk als u al jong ziek of gehandicapt was',
  },
}).input as WheelPack;
