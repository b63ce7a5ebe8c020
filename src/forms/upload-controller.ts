import type { LitElement, ReactiveController } from 'lit';
import type { Attachment } from '../submission/client.ts';
import type { FileEntry } from '../submission/model/envelope.ts';
import { randomId } from '../storage/drafts.ts';
import { forgetFile, forgetFiles, forgetOldFiles, keepFile, keptFile } from '../storage/files.ts';
import type { FieldView, FormController, UploadTexts } from './form-controller.ts';
import type { Found } from './model/form.ts';
import { judgeFile, readableSize, safeFileName, type UploadEntry, type UploadLimits } from './model/uploads.ts';

type Item = UploadEntry & Readonly<{ field: string; blob: Blob; thumbnail?: ImageBitmap | undefined }>;

/** A file as the field shows it. */
export type UploadItem = Readonly<{ id: string; name: string; size: number; thumbnail?: ImageBitmap | undefined }>;

/** What the template of `views/upload.ts` needs besides the field. */
export type UploadView = Readonly<{
  limits: UploadLimits;
  items: readonly UploadItem[];
  /** Names of files that are being made ready. */
  working: readonly string[];
  /** How many files of a draft were not found again on this device. */
  lost: number;
  add: (files: readonly File[]) => void;
  remove: (id: string) => void;
}>;

export type UploadHooks = Readonly<{
  form: FormController;
  /** Id of the draft, under which files are kept. */
  draft: () => string;
  /** Whether files may lie on this device: only when it is the visitor's own, since a database outlives the tab. */
  keeps: () => boolean;
  announce: (text: string) => void;
  /** Move the focus after the next render. */
  focus: (selector: string) => void;
}>;

/**
 * The files of one form. The form's answer is a list of ids, so that it stays plain JSON; the files themselves are here, and on an own
 * device in its database too.
 */
export class UploadController implements ReactiveController {
  readonly #host: LitElement;
  readonly #hooks: UploadHooks;
  readonly #items = new Map<string, Item>();
  /** Which files lie on the device, under which draft: that gets another id when its answers change after a first try to send. */
  readonly #kept = new Map<string, string>();
  readonly #working = new Map<string, Readonly<{ field: string; name: string; ready: Promise<void> }>>();
  readonly #problems = new Map<string, Found>();
  readonly #lost = new Map<string, number>();

  constructor(host: LitElement, hooks: UploadHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    // Files are read when a draft is taken up again: `restore`.
  }

  hostUpdated(): void {
    // The visitor may have said just now that the device is their own.
    if (!this.#hooks.keeps()) return;
    const draft = this.#hooks.draft();
    for (const item of this.#items.values()) if (this.#kept.get(item.id) !== draft) void this.#keep(item, draft);
  }

  /** The field with what is wrong with the file chosen last, which no rule of the form knows: that file was not taken. */
  field(name: string, view: FieldView): FieldView {
    const problem = this.#problems.get(name);
    return problem && !view.error ? { ...view, error: this.#sentence(name, problem), code: problem.code } : view;
  }

  view(field: string, limits: UploadLimits): UploadView {
    return {
      limits,
      items: this.#idsOf(field).flatMap((id) => this.#items.get(id) ?? []),
      working: [...this.#working.values()].filter((one) => one.field === field).map(({ name }) => name),
      lost: this.#lost.get(field) ?? 0,
      add: (files) => this.add(field, files, limits),
      remove: (id) => this.remove(field, id),
    };
  }

  /** What was chosen, one by one; what may not come is named, and the others come. */
  add(field: string, files: readonly File[], limits: UploadLimits): void {
    this.#problems.delete(field);
    this.#lost.delete(field);
    for (const file of files) {
      const working = [...this.#working.values()].filter((one) => one.field === field).length;
      const problem = judgeFile(file, this.#idsOf(field).length + working, limits);
      if (problem) this.#refuse(field, problem);
      else this.#prepare(field, file);
    }
    this.#host.requestUpdate();
  }

  remove(field: string, id: string): void {
    const item = this.#items.get(id);
    this.#problems.delete(field);
    this.#items.delete(id);
    item?.thumbnail?.close();
    const keptUnder = this.#kept.get(id);
    this.#kept.delete(id);
    if (keptUnder !== undefined) void forgetFile(keptUnder, id);
    this.#hooks.form.set(
      field,
      this.#idsOf(field).filter((other) => other !== id),
    );
    // The button that had the focus is gone.
    this.#hooks.focus(`#${this.#hooks.form.idOf(field)}`);
    if (item) this.#hooks.announce(this.#texts('upload.removed', { name: item.name }));
  }

  /** Resolves when no file is being made ready any more: call it before sending. */
  async settled(): Promise<void> {
    while (this.#working.size > 0) await Promise.all([...this.#working.values()].map(({ ready }) => ready));
  }

  /** The files of these fields, in their order, as `SubmissionController.submit` takes them. */
  attachments(fields: readonly string[]): (Attachment & Readonly<{ entry: FileEntry }>)[] {
    return fields.flatMap((field) =>
      this.#idsOf(field).flatMap((id) => {
        const item = this.#items.get(id);
        if (!item) return [];
        const { name, type, size, sha256, blob } = item;
        return [{ field, file: new File([blob], name, { type }), entry: { field, name, type, size, sha256 } }];
      }),
    );
  }

  /** Finds the files of a draft again, after `FormController.restore`. An answer whose file is not on this device is taken out, and told. */
  async restore(fields: readonly string[]): Promise<void> {
    const draft = this.#hooks.draft();
    void forgetOldFiles();
    for (const field of fields) {
      const ids = this.#idsOf(field);
      const missing = ids.filter((id) => !this.#items.has(id));
      const found = (await Promise.all(missing.map((id) => keptFile(draft, id)))).filter((file) => file !== undefined);
      for (const { id, name, type, size, sha256, blob } of found) {
        this.#kept.set(id, draft);
        this.#items.set(id, { id, field, name, type, size, sha256, blob, thumbnail: await thumbnail(blob) });
      }
      const lost = missing.length - found.length;
      if (lost === 0) continue;
      this.#lost.set(field, lost);
      this.#hooks.form.set(
        field,
        this.#idsOf(field).filter((id) => this.#items.has(id)),
      );
    }
    this.#host.requestUpdate();
  }

  /** Erases all files, here and on the device. `draft` when the id has already been given to the next one. */
  clear(draft = this.#hooks.draft()): void {
    for (const item of this.#items.values()) item.thumbnail?.close();
    this.#items.clear();
    this.#kept.clear();
    this.#working.clear();
    this.#problems.clear();
    this.#lost.clear();
    void forgetFiles(draft);
    this.#host.requestUpdate();
  }

  #idsOf(field: string): readonly string[] {
    return this.#hooks.form.list(field);
  }

  get #texts(): UploadTexts {
    return this.#hooks.form.texts;
  }

  #prepare(field: string, file: File): void {
    const id = randomId();
    const name = safeFileName(file.name);
    this.#working.set(id, { field, name, ready: this.#add(field, id, file) });
  }

  async #add(field: string, id: string, file: File): Promise<void> {
    try {
      const { prepareFile } = await import('./uploads/prepare.ts');
      const item: Item = { id, field, ...(await prepareFile(file)) };
      // Erased meanwhile.
      if (!this.#working.delete(id)) return;
      this.#items.set(id, item);
      this.#hooks.form.set(field, [...this.#idsOf(field), id]);
      this.#hooks.announce(this.#texts('upload.added', { name: item.name }));
    } catch (error) {
      // Not a photo after all, not readable, or the chunk did not come: the others still can, and the sentence says what to do.
      if (!this.#working.delete(id)) return;
      this.#refuse(field, { code: codeOf(error), slots: { name: safeFileName(file.name) } });
      this.#host.requestUpdate();
    }
  }

  #refuse(field: string, problem: Found): void {
    this.#problems.set(field, problem);
    this.#hooks.announce(this.#sentence(field, problem));
  }

  #sentence(field: string, { code, slots = {} }: Found): string {
    const { bytes } = slots;
    const readable = typeof bytes === 'number' ? { ...slots, size: readableSize(bytes, this.#texts.locale) } : slots;
    return this.#hooks.form.sentence({ field, code, slots: readable });
  }

  async #keep(item: Item, draft: string): Promise<void> {
    const before = this.#kept.get(item.id);
    this.#kept.set(item.id, draft);
    const { id, name, type, size, sha256, blob } = item;
    await keepFile({ draft, id, name, type, size, sha256, blob, savedAt: new Date().toISOString() });
    if (before !== undefined) await forgetFile(before, id);
    // Removed or erased while it was being written.
    if (!this.#items.has(id)) await forgetFile(draft, id);
  }
}

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && code.startsWith('file-') ? code : 'file-unreadable';
};

async function thumbnail(blob: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await (await import('./uploads/prepare.ts')).thumbnailOf(blob);
  } catch {
    // The chunk did not come: the name and the size still say which file it is.
    return undefined;
  }
}
