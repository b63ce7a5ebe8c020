import { ParticipationWheel } from '../participation-wheel/participation-wheel.ts';
import { define } from './define.ts';

define('meedoen-participation-wheel', ParticipationWheel);
