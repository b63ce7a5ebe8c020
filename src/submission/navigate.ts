import type { Envelope } from './model/envelope.ts';
import { encodeFlat } from './model/flat.ts';

/**
 * Sends as an ordinary form post (`endpoint-format="form"`): a real navigation without headers of ours, so that a CMS's CSRF
 * token and its thank-you page work. The draft stays until the page is left.
 *
 * @param fields hidden fields of the fallback form, such as the CSRF token.
 */
export function sendByNavigation(endpoint: string, envelope: Envelope, fields: ReadonlyMap<string, string>): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = endpoint;
  form.hidden = true;
  const add = (name: string, value: string) => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  };
  for (const [name, value] of fields) add(name, value);
  for (const [name, value] of encodeFlat(envelope)) add(name, value);
  document.body.append(form);
  form.submit();
  form.remove();
}
