import type { Translation } from '../../i18n/model/catalogue.ts';
import type { linkNl } from './link-nl.ts';

export const linkEn: Translation<typeof linkNl> = {
  'link.heading': 'A link to your wheel',
  'link.what':
    'The link holds what you tapped, encrypted. What you wrote yourself does not go along, and neither does what is only for you.',
  'link.both': 'Whoever has the link and the code can read your answers.',
  'link.apart': 'So give the code apart from the link. The code is on your sheet too. We do not have it and cannot look it up.',
  'link.address': 'The link',
  'link.code': 'The code',
  'link.copy': 'Copy the link',
  'link.copied': 'The link has been copied.',
  'link.not-copied': 'Copying does not work here. Select the link and copy it yourself.',
  'link.making': 'The link is being made. One moment.',
  'link.failed': 'A link cannot be made. Save your wheel in a file, or print it.',
  'link.open.heading': 'Opening a wheel',
  'link.open.intro': 'You have opened a link to a wheel. Type the code that belongs to it. It stands on the sheet.',
  'link.open.code': 'Code',
  'link.open.help': 'Twelve letters and digits. Capitals and dashes do not matter.',
  'link.open.button': 'Open the wheel',
  'link.open.not': 'Begin without the link',
  'link.open.busy': 'The wheel is being opened. One moment.',
  'link.open.empty': 'Fill in the code.',
  'link.open.locked': 'This code does not fit this link. Check whether you copied the code well, and the whole of the link.',
  'link.open.damaged': 'The link is not complete. Ask whether you may have it again, all of it.',
  'link.open.newer': 'This link comes from a newer version of this page. Load the page again and open the link once more.',
  'link.open.nothing': 'This link holds no wheel that we can read.',
  'link.open.impossible': 'This browser cannot open the link. Ask for a file, or for a sheet on paper.',
};
