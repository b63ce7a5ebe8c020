/** The response form: few questions, one way to be reached, and nothing that the organisation does not need for a first call. */
import { type FormPlan, type Values, isFilled } from '../../forms/model/form.ts';
import { among, email, maxLength, phone, required } from '../../forms/model/validators.ts';
import type { VacancyResponseData } from './response.ts';
import type { Vacancy } from './vacancy.ts';

export const RESPONSE_CHANNELS = ['phone', 'email'] as const;
export const MESSAGE_MAX = 1000;
export const LINE_MAX = 200;

const channelOf = (values: Values): string => (typeof values['contact.channel'] === 'string' ? values['contact.channel'] : '');

/** Names are those of the data that is sent, so that what a server finds wrong lands at its field. */
export function responseFields(values: Values): readonly string[] {
  const channel = channelOf(values);
  return [
    'contact.name',
    'contact.channel',
    ...(channel === 'phone' ? ['contact.phone', 'contact.bestTime'] : []),
    ...(channel === 'email' ? ['contact.email'] : []),
    'message',
    'bringSomeone',
    'shortlist',
    'contact.languageHelp',
  ];
}

export const responsePlan: FormPlan = {
  version: '1',
  steps: [{ id: 'response', fields: responseFields }],
  rules: {
    'contact.name': [required, maxLength(LINE_MAX)],
    'contact.channel': [required, among(RESPONSE_CHANNELS)],
    'contact.phone': [required, phone],
    'contact.email': [required, email],
    'contact.bestTime': [maxLength(LINE_MAX)],
    message: [maxLength(MESSAGE_MAX)],
    'contact.languageHelp': [maxLength(LINE_MAX)],
  },
};

const textOf = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
};

/** What is sent. Of the two ways to be reached only the chosen one: a number typed before changing one's mind stays here. */
export function responseDataOf(values: Values, vacancy: Vacancy, saved: readonly Vacancy[] = []): VacancyResponseData {
  const channel = RESPONSE_CHANNELS.find((known) => known === channelOf(values)) ?? 'phone';
  const line = (field: string) => textOf(values, field) || undefined;
  return defined({
    vacancy: aboutOf(vacancy),
    contact: defined({
      name: line('contact.name'),
      channel,
      phone: channel === 'phone' ? line('contact.phone') : undefined,
      email: channel === 'email' ? line('contact.email') : undefined,
      bestTime: channel === 'phone' ? line('contact.bestTime') : undefined,
      languageHelp: line('contact.languageHelp'),
    }),
    message: line('message'),
    bringSomeone: values['bringSomeone'] === true ? true : undefined,
    shortlist: values['shortlist'] === true && saved.length > 0 ? saved.map(aboutOf) : undefined,
  });
}

const aboutOf = ({ id, title, organisation, source }: Vacancy): VacancyResponseData['vacancy'] =>
  defined({ id, title, organisation: organisation?.name, source: source?.name });

/** Absent and not `undefined`, so that what is compared, kept and sent has one form. */
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** What someone filled in about themselves serves again at the next vacancy; what they wrote about this one does not. */
export const carriedOver = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => field.startsWith('contact.') && isFilled(value)));
