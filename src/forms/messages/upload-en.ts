import type { Translation } from '../../i18n/model/catalogue.ts';
import type { uploadNl } from './upload-nl.ts';

export const uploadEn: Translation<typeof uploadNl> = {
  'issue.file-count': 'You can add {count} here. There is no room for {name}.',
  'issue.file-type': 'We cannot use {name}. Choose a file of this kind: {types}.',
  'issue.file-size': '{name} is too large. A file can be {size}.',
  'issue.file-empty': '{name} is empty. Choose another file.',
  'issue.file-photo': 'This browser cannot read {name}. Choose a JPG or PNG photo, or send the photo later.',
  'issue.file-unreadable': '{name} could not be read. Please choose it again.',
  'upload.limits': {
    one: 'You can add {count} file, of {size} at most. Kind: {types}.',
    other: 'You can add {count} files, each of {size} at most. Kind: {types}.',
  },
  'upload.photos': 'We make photos smaller. We take out where and with what a photo was made.',
  'upload.choose': 'Choose a file',
  'upload.choose.photo': 'Choose a photo',
  'upload.more': 'Choose another one',
  'upload.list': 'What you have chosen',
  'upload.working': 'Preparing {name} …',
  'upload.added': '{name} has been added.',
  'upload.removed': '{name} has been removed.',
  'upload.remove': 'Remove',
  'upload.remove.what': 'Remove: {name}',
  'upload.preview': 'Preview of {name}',
  'upload.lost': {
    one: 'A file that you chose before was not kept. Please choose it again.',
    other: '{count} files that you chose before were not kept. Please choose them again.',
  },
};
