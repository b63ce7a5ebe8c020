import { everyFieldIn } from './axe.ts';

everyFieldIn('en', 'ltr');
