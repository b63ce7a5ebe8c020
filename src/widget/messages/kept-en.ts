import { keepingEn } from '../../storage/messages/keeping-en.ts';
import { storageEn } from '../../storage/messages/en.ts';
import { submissionEn } from '../../submission/messages/en.ts';

export const keptEn = { ...keepingEn, ...storageEn, ...submissionEn };
