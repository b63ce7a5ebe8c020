/**
 * Reads a multipart submission, each part with a limit while it streams in: of a widget the envelope first, then the files that it lists; of a
 * plain form its fields and files as they stand on the page.
 */
import { createHash } from 'node:crypto';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { FileEntry } from '../../../src/submission/model/envelope.ts';
import type { Config } from '../config.ts';
import type { FlatPair } from '../../../src/submission/model/flat.ts';
import { ProblemError } from '../problems.ts';
import type { Language } from '../texts.ts';
import { fieldProblem } from './validation.ts';

export type SentFile = { entry: FileEntry; index: number; content: Uint8Array; sha256: string };

/** What has to be said about an envelope before it is taken: of a widget as JSON, of a form as fields with the files that came along. */
export type Approval<E> = { json: (json: string) => E; form: (pairs: FlatPair[], files: FileEntry[]) => E };

export type ReadParts<E> = { envelope: E; files: SentFile[]; isForm: boolean };

/** A form has fewer fields than this: one that a widget posts holds its questions too, three fields for each of at most 300. */
const MOST_FIELDS = 1500;

/** The envelope as it was approved, and its files. */
export async function readMultipart<E extends { files?: FileEntry[] }>(
  request: FastifyRequest,
  config: Config,
  language: Language,
  approve: Approval<E>,
): Promise<ReadParts<E>> {
  try {
    return await readParts(request, config, language, approve);
  } catch (error) {
    // The parser throws plain errors at a body that is cut off or is no multipart at all; its limits and our refusals say what they are.
    if (error instanceof ProblemError || (error instanceof Error && 'statusCode' in error)) throw error;
    throw new ProblemError(400, 'unreadable');
  }
}

async function readParts<E extends { files?: FileEntry[] }>(
  request: FastifyRequest,
  config: Config,
  language: Language,
  approve: Approval<E>,
): Promise<ReadParts<E>> {
  const refuse = (path: string, code: string) => new ProblemError(400, 'file-refused', [fieldProblem(path, code, language)]);
  const parts = request.parts({
    limits: {
      parts: MOST_FIELDS + config.files.maxCount + 2,
      files: config.files.maxCount + 1,
      fields: MOST_FIELDS,
      fieldSize: config.bodyLimit,
      fileSize: config.files.maxBytes,
    },
  });
  const expected: { entry: FileEntry; index: number }[] = [];
  const sent: SentFile[] = [];
  const form = new FormParts(config, refuse, language);
  let envelope: E | undefined;

  for await (const part of parts) {
    if (form.hasBegun || (!envelope && part.fieldname !== 'submission')) {
      await form.take(part);
      continue;
    }
    if (!envelope) {
      if (part.type === 'field' && part.valueTruncated) throw new ProblemError(413, 'too-large');
      const json = part.type === 'field' ? String(part.value) : (await collect(part.file, config.bodyLimit)).toString('utf8');
      envelope = approve.json(json);
      const entries = envelope.files ?? [];
      if (entries.length > config.files.maxCount) throw refuse('/files', 'file-count');
      const oversized = entries.findIndex(({ size }) => size > config.files.maxBytes);
      // Told before the resident has waited for the upload.
      if (oversized >= 0) throw new ProblemError(413, 'file-refused', [fieldProblem(`/files/${oversized}`, 'file-size', language)]);
      expected.push(...entries.map((entry, index) => ({ entry, index })));
      continue;
    }
    if (part.type !== 'file') throw new ProblemError(400, 'invalid', [fieldProblem(`/${part.fieldname.slice(0, 80)}`, 'other', language)]);
    const at = expected.findIndex(({ entry }) => entry.field === part.fieldname);
    const [listed] = at < 0 ? [] : expected.splice(at, 1);
    if (!listed) throw refuse('/files', 'file-unexpected');
    const content = await collect(part.file, config.files.maxBytes);
    if (part.file.truncated) throw new ProblemError(413, 'file-refused', [fieldProblem(`/files/${listed.index}`, 'file-size', language)]);
    const sha256 = hashOf(content);
    if (sha256 !== listed.entry.sha256) throw refuse(`/files/${listed.index}`, 'file-hash');
    sent.push({ ...listed, content, sha256 });
  }
  if (form.hasBegun) return { ...form.approved(approve.form), isForm: true };
  if (!envelope) throw new ProblemError(400, 'invalid', [fieldProblem('/submission', 'required', language)]);
  const [missing] = expected;
  if (missing) throw refuse(`/files/${missing.index}`, 'file-missing');
  return { envelope, files: sent, isForm: false };
}

/** A plain form as it comes in: fields and files in the order of the page. */
class FormParts {
  readonly #config: Config;
  readonly #refuse: (path: string, code: string) => ProblemError;
  readonly #language: Language;
  readonly #pairs: FlatPair[] = [];
  readonly #files: SentFile[] = [];
  #size = 0;
  hasBegun = false;

  constructor(config: Config, refuse: (path: string, code: string) => ProblemError, language: Language) {
    this.#config = config;
    this.#refuse = refuse;
    this.#language = language;
  }

  async take(part: Multipart): Promise<void> {
    this.hasBegun = true;
    if (part.type === 'file') return this.#takeFile(part);
    const value = String(part.value);
    this.#size += Buffer.byteLength(part.fieldname) + Buffer.byteLength(value);
    if (part.valueTruncated || part.fieldnameTruncated || this.#size > this.#config.bodyLimit) throw new ProblemError(413, 'too-large');
    // A browser writes the line ends of a text area as two characters in this encoding.
    this.#pairs.push([part.fieldname, value.replaceAll('\r\n', '\n')]);
  }

  async #takeFile({ file, filename, fieldname, mimetype }: MultipartFile): Promise<void> {
    const content = await collect(file, this.#config.files.maxBytes);
    const index = this.#files.length;
    if (file.truncated) throw new ProblemError(413, 'file-refused', [fieldProblem(`/files/${index}`, 'file-size', this.#language)]);
    // A field for files in which none was chosen comes all the same.
    if (content.length === 0 && !filename) return;
    if (index >= this.#config.files.maxCount) throw this.#refuse('/files', 'file-count');
    const sha256 = hashOf(content);
    const name = filename.toWellFormed().slice(-255) || 'bestand';
    this.#files.push({
      entry: { field: fieldname, name, type: mimetype.slice(0, 127), size: content.length, sha256 },
      index,
      content,
      sha256,
    });
  }

  approved<E>(approve: Approval<E>['form']): { envelope: E; files: SentFile[] } {
    return {
      envelope: approve(
        this.#pairs,
        this.#files.map(({ entry }) => entry),
      ),
      files: this.#files,
    };
  }
}

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

async function collect(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new ProblemError(413, 'too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
