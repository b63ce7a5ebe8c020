/** The wish of somebody who found nothing: in their own words, and a way to be reached only when they want that. */
import type { FormPlan, Values } from '../../forms/model/form.ts';
import { among, email, maxLength, phone, required } from '../../forms/model/validators.ts';
import { LINE_MAX, MESSAGE_MAX } from './response-form.ts';
import type { VacancyWishData } from './response.ts';

export const WISH_CHANNELS = ['none', 'phone', 'email'] as const;

const textOf = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
};

export function wishFields(values: Values): readonly string[] {
  const channel = textOf(values, 'contact.channel');
  return [
    'words',
    'contact.channel',
    ...(channel === 'phone' ? ['contact.name', 'contact.phone'] : []),
    ...(channel === 'email' ? ['contact.name', 'contact.email'] : []),
  ];
}

export const wishPlan: FormPlan = {
  version: '1',
  steps: [{ id: 'wish', fields: wishFields }],
  rules: {
    words: [required, maxLength(MESSAGE_MAX)],
    'contact.channel': [required, among(WISH_CHANNELS)],
    'contact.name': [maxLength(LINE_MAX)],
    'contact.phone': [required, phone],
    'contact.email': [required, email],
  },
};

export function wishDataOf(values: Values, sectors: readonly string[]): VacancyWishData {
  const channel = textOf(values, 'contact.channel');
  const name = textOf(values, 'contact.name');
  const way =
    channel === 'phone'
      ? { channel, phone: textOf(values, 'contact.phone') }
      : { channel: 'email' as const, email: textOf(values, 'contact.email') };
  return {
    words: textOf(values, 'words'),
    ...(sectors.length > 0 ? { sectors: [...sectors] } : {}),
    ...(channel === 'phone' || channel === 'email'
      ? { contact: { ...(name ? { name } : {}), ...(way as { channel: 'phone' | 'email' }) } }
      : {}),
  };
}
