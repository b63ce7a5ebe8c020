import { VacancyFinder } from '../vacancy-finder/vacancy-finder.ts';
import { define } from './define.ts';

define('meedoen-vacancy-finder', VacancyFinder);
