import './initiative-form.ts';
import './participation-wheel.ts';
import './settings.ts';
import './vacancy-finder.ts';
