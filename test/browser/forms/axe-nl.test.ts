import { everyFieldIn } from './axe.ts';

everyFieldIn('nl', 'ltr');
