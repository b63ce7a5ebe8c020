import { InitiativeForm } from '../initiative-form/initiative-form.ts';
import { define } from './define.ts';

define('meedoen-initiative-form', InitiativeForm);
