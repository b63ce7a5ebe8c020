import { openPglite } from '../src/database/pglite.ts';
import { databaseSuites } from './suites/all.ts';

databaseSuites('PGlite', () => openPglite());
