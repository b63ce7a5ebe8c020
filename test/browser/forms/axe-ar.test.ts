import { everyFieldIn } from './axe.ts';

everyFieldIn('ar', 'rtl');
