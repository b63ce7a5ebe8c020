/** How a vacancy can be answered. Its source decides: no response may land where nobody reads it. */
import type { Vacancy } from './vacancy.ts';

export type RespondWays = Readonly<{
  /** The response form of the finder. */
  form: boolean;
  /** The vacancy, or else its source, elsewhere. */
  url?: string;
  phone?: string;
  /** A participation place goes through the municipality only. */
  municipality: boolean;
}>;

/** @param canSend whether this page has an endpoint with a named recipient. */
export function waysToRespond({ source, url, contact, arrangement }: Vacancy, canSend: boolean): RespondWays {
  const link = url ?? source?.url;
  // Where other arrangements are possible too, the ordinary way stays open.
  const municipality = arrangement?.length === 1 && arrangement[0] === 'participatieplaats';
  if (municipality) return { form: false, municipality };
  const respond = source?.respond;
  const form = respond === 'endpoint' && canSend;
  const byPhone = respond === 'phone' || (respond === 'endpoint' && !canSend);
  return {
    form,
    municipality,
    ...(link && !form && respond !== 'none' ? { url: link } : {}),
    ...(contact?.phone && byPhone ? { phone: contact.phone } : {}),
  };
}
