import { type ElementPart, html, nothing, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { fileIcon } from '../../theme/icons.ts';
import type { FieldView, UploadTexts } from '../form-controller.ts';
import { acceptOf, isPhoto, readableSize, typeNames } from '../model/uploads.ts';
import type { UploadItem, UploadView } from '../upload-controller.ts';
import { describedBy, errorOf, helpOf, optionalMark } from './field.ts';
import { masked } from './mask.ts';

/** Draws a small picture. A canvas and not an `img`: that would ask the page's CSP for `blob:`. */
class Drawn extends Directive {
  #drawn: ImageBitmap | undefined;

  render(_picture: ImageBitmap): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [picture]: [ImageBitmap]): unknown {
    if (picture === this.#drawn) return nothing;
    this.#drawn = picture;
    const canvas = element as HTMLCanvasElement;
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return nothing;
  }
}

const drawn = directive(Drawn);

/**
 * Files: what may come is said beforehand, each can be seen and taken away again. The browser's own button is hidden from sight only,
 * since its words are in the browser's language; ours is its label.
 */
export function uploadField(field: FieldView, upload: UploadView): TemplateResult {
  const texts = field.texts as unknown as UploadTexts;
  const { limits, items, working, lost } = upload;
  const photosOnly = limits.types.every(isPhoto);
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again after it was taken away.
    input.value = '';
    upload.add(files);
  };
  return html`
    <fieldset class="field group" ?data-invalid=${field.error !== ''}>
      <legend>${field.label}${optionalMark(field)}</legend>
      ${helpOf(field)}
      <p class="help" id="${field.id}-limits">
        ${texts('upload.limits', { count: limits.count, size: readableSize(limits.bytes, texts.locale), types: typeNames(limits.types) })}
        ${limits.types.some(isPhoto) ? texts('upload.photos') : nothing}
      </p>
      ${errorOf(field)} ${lost > 0 ? html`<p class="upload-lost">${texts('upload.lost', { count: lost })}</p>` : nothing}
      ${
        items.length > 0
          ? html`<ul class="uploads" aria-label=${texts('upload.list')}>
              ${repeat(
                items,
                ({ id }) => id,
                (item) => itemView(item, field, upload),
              )}
            </ul>`
          : nothing
      }
      ${working.map((name) => html`<p class="upload-working"><span class="spinner" aria-hidden="true"></span>${texts('upload.working', { name })}</p>`)}
      <div class="upload-choose">
        <input
          ${masked()}
          class="visually-hidden"
          type="file"
          id=${field.id}
          name=${field.name}
          accept=${acceptOf(limits.types)}
          ?multiple=${limits.count > 1}
          aria-describedby=${describedBy(field, `${field.id}-limits`)}
          aria-invalid=${field.error ? 'true' : nothing}
          @change=${choose}
        />
        <label class="button button-plain" for=${field.id}>
          ${items.length > 0 ? texts('upload.more') : texts(photosOnly ? 'upload.choose.photo' : 'upload.choose')}
        </label>
      </div>
    </fieldset>
  `;
}

function itemView(item: UploadItem, field: FieldView, on: Pick<UploadView, 'remove'>): TemplateResult {
  const texts = field.texts as unknown as UploadTexts;
  const { id, name, size, thumbnail } = item;
  return html`
    <li class="upload" ${masked()}>
      ${
        thumbnail
          ? html`<canvas class="upload-preview" ${drawn(thumbnail)} role="img" aria-label=${texts('upload.preview', { name })}></canvas>`
          : html`<span class="upload-preview">${fileIcon()}</span>`
      }
      <span class="upload-name">${name} <span class="muted">${readableSize(size, texts.locale)}</span></span>
      <button class="link" type="button" aria-label=${texts('upload.remove.what', { name })} @click=${() => on.remove(id)}>
        ${texts('upload.remove')}
      </button>
    </li>
  `;
}
