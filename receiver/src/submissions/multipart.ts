/** Reads a multipart submission: the envelope first, then its files, each with a limit while it streams in. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FileEntry } from '../../../src/submission/model/envelope.ts';
import type { Config } from '../config.ts';
import { ProblemError } from '../problems.ts';
import type { Language } from '../texts.ts';
import { fieldProblem } from './validation.ts';

export type SentFile = { entry: FileEntry; index: number; content: Uint8Array; sha256: string };

/** The envelope as `approve` lets it pass, and the files that it lists. */
export async function readMultipart<E extends { files?: FileEntry[] }>(
  request: FastifyRequest,
  config: Config,
  language: Language,
  approve: (json: string) => E,
): Promise<{ envelope: E; files: SentFile[] }> {
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
  approve: (json: string) => E,
): Promise<{ envelope: E; files: SentFile[] }> {
  const refuse = (path: string, code: string) => new ProblemError(400, 'file-refused', [fieldProblem(path, code, language)]);
  const parts = request.parts({
    limits: {
      parts: config.files.maxCount + 2,
      files: config.files.maxCount + 1,
      fields: 1,
      fieldSize: config.bodyLimit,
      fileSize: config.files.maxBytes,
    },
  });
  const expected: { entry: FileEntry; index: number }[] = [];
  const sent: SentFile[] = [];
  let envelope: E | undefined;

  for await (const part of parts) {
    if (!envelope) {
      if (part.fieldname !== 'submission') throw new ProblemError(400, 'invalid', [fieldProblem('/submission', 'required', language)]);
      if (part.type === 'field' && part.valueTruncated) throw new ProblemError(413, 'too-large');
      const json = part.type === 'field' ? String(part.value) : (await collect(part.file, config.bodyLimit)).toString('utf8');
      envelope = approve(json);
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
    const hash = createHash('sha256');
    const chunks: Buffer[] = [];
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      hash.update(chunk);
      chunks.push(chunk);
    }
    if (part.file.truncated) throw new ProblemError(413, 'file-refused', [fieldProblem(`/files/${listed.index}`, 'file-size', language)]);
    const sha256 = hash.digest('hex');
    if (sha256 !== listed.entry.sha256) throw refuse(`/files/${listed.index}`, 'file-hash');
    sent.push({ ...listed, content: Buffer.concat(chunks), sha256 });
  }
  if (!envelope) throw new ProblemError(400, 'invalid', [fieldProblem('/submission', 'required', language)]);
  const [missing] = expected;
  if (missing) throw refuse(`/files/${missing.index}`, 'file-missing');
  return { envelope, files: sent };
}

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
