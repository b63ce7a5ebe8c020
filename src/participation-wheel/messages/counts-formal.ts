import type { Translation } from '../../i18n/model/catalogue.ts';
import type { countsNl } from './counts-nl.ts';

/** With `u`: the lines that differ. */
export const countsFormal: Partial<Translation<typeof countsNl>> = {
  'counts.what': 'Wat wilt u sturen?',
  'counts.exactly':
    'Alleen dit gaat weg: per onderdeel uw keuze, de datum van vandaag en welke vragen u hebt gehad. Uw woorden, uw naam en deze pagina gaan niet mee.',
  'counts.why': '{recipient} ziet zo hoe vaak iets is gekozen, en niet door wie. U krijgt er geen antwoord op.',
  'counts.done': 'Uw keuzes tellen mee. Dank u wel.',
};
