import type { Attachment } from './client.ts';
import type { Envelope } from './model/envelope.ts';
import { encodeFlat } from './model/flat.ts';

/**
 * Sends as an ordinary form post (`endpoint-format="form"`): a real navigation without headers of ours, so that a CMS's CSRF
 * token and its thank-you page work. The draft stays until the page is left.
 *
 * @param files in fields of their own, which only `multipart/form-data` can carry.
 * @param fields hidden fields of the fallback form, such as the CSRF token.
 */
export function sendByNavigation(
  endpoint: string,
  envelope: Envelope,
  files: readonly Attachment[],
  fields: ReadonlyMap<string, string>,
): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = endpoint;
  form.hidden = true;
  const add = (type: string, name: string) => {
    const input = Object.assign(document.createElement('input'), { type, name });
    form.append(input);
    return input;
  };
  for (const [name, value] of [...fields, ...encodeFlat(envelope)]) add('hidden', name).value = value;
  if (files.length > 0) form.enctype = 'multipart/form-data';
  for (const { field, file } of files) {
    const chosen = new DataTransfer();
    chosen.items.add(file);
    add('file', field).files = chosen.files;
  }
  document.body.append(form);
  // A hidden field of the page's may be called "submit", and would stand in the place of the method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}
