/**
 * A vacancy as schema.org `JobPosting` (https://schema.org/JobPosting), for search engines and other vacancy banks. The finder reads it back
 * (`src/vacancy-finder/model/job-posting.ts`). The mapping:
 *
 *   id → identifier · title → title · description, else summary → description (HTML) · url → url · organisation → hiringOrganization ·
 *   location → jobLocation (address, and geo where it is known), jobLocationType TELECOMMUTE for online, from home and hybrid ·
 *   publishedAt → datePosted · validThrough → validThrough · schedule.start → jobStartDate · skillsUsed → skills ·
 *   requirements.needed → qualifications · places → totalJobOpenings · contact → applicationContact · lang → inLanguage ·
 *   always employmentType VOLUNTEER
 *
 * What schema.org has no word for (for whom, dayparts, guidance, language level, VOG, goal areas) is left out.
 */
import type { Vacancy } from '../../../src/vacancy-finder/model/vacancy.ts';
import { escapeHtml } from '../pages/html.ts';

type Plain = Record<string, unknown>;

export const JSON_LD_CONTEXT = 'https://schema.org/';

export function jobPostingOf(vacancy: Vacancy): Plain {
  const { organisation, contact, location, schedule, requirements, skillsUsed } = vacancy;
  return filled({
    '@type': 'JobPosting',
    identifier: filled({ '@type': 'PropertyValue', name: vacancy.source?.name ?? organisation?.name, value: vacancy.id }),
    title: vacancy.title,
    inLanguage: vacancy.lang,
    description: htmlOf(vacancy.description ?? vacancy.summary ?? vacancy.title),
    url: vacancy.url,
    employmentType: 'VOLUNTEER',
    hiringOrganization:
      organisation && filled({ '@type': 'Organization', name: organisation.name, sameAs: organisation.url, logo: organisation.logo }),
    jobLocation: placeOf(location),
    jobLocationType: isFromHome(location?.mode) ? 'TELECOMMUTE' : undefined,
    datePosted: vacancy.publishedAt,
    validThrough: vacancy.validThrough,
    jobStartDate: schedule?.start,
    skills: skillsUsed && skillsUsed.length > 0 ? skillsUsed : undefined,
    qualifications: requirements?.needed && requirements.needed.length > 0 ? requirements.needed : undefined,
    totalJobOpenings: vacancy.places,
    applicationContact:
      contact &&
      filled({ '@type': 'ContactPoint', name: contact.name, contactType: contact.role, telephone: contact.phone, email: contact.email }),
  });
}

const isFromHome = (mode: string | undefined) => mode === 'online' || mode === 'from-home' || mode === 'hybrid';

function placeOf(location: Vacancy['location']): Plain | undefined {
  if (!location || location.mode === 'online' || location.mode === 'from-home') return undefined;
  const { name, street, postcode, city, lat, lon } = location;
  if ([name, street, postcode, city, lat].every((part) => part === undefined)) return undefined;
  return filled({
    '@type': 'Place',
    name,
    address: filled({ '@type': 'PostalAddress', streetAddress: street, postalCode: postcode, addressLocality: city, addressCountry: 'NL' }),
    geo: lat !== undefined && lon !== undefined ? { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } : undefined,
  });
}

/** Paragraphs of text as HTML: what looks like HTML in a feed is text. */
const htmlOf = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

const filled = (fields: Plain): Plain => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** JSON that may stand in a `<script type="application/ld+json">` of a page: nothing in it can end that script. */
export const safeJson = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
