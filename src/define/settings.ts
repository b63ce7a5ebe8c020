import { Settings } from '../settings/settings.ts';
import { define } from './define.ts';

define('meedoen-settings', Settings);
