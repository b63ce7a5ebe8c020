/** `POST /submissions/:type`: JSON, multipart with files, or a plain form. Answers 201 after the commit. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SUBMISSION_TYPES, type SubmissionType } from '../../../src/submission/model/envelope.ts';
import type { FlatPair } from '../../../src/submission/model/flat.ts';
import { isDeeperThan } from '../model/canonical.ts';
import { ProblemError } from '../problems.ts';
import { addressOf } from '../requests.ts';
import type { Services } from '../services.ts';
import { languageOf, receiptTexts } from '../texts.ts';
import { cleanFile } from '../uploads/clean.ts';
import { earlierReceipt, keep, type CheckedEnvelope, type KeptFile, type Outcome } from './keep.ts';
import { envelopeOfForm } from './form.ts';
import { readMultipart, type SentFile } from './multipart.ts';
import { receivedPage } from './received.ts';
import { fieldProblem } from './validation.ts';

const MAX_DEPTH = 16;

export function submissionRoutes(app: FastifyInstance, services: Services): void {
  const { config, validator } = services;
  const parseJson = app.getDefaultJsonParser('error', 'error');
  let uploads = 0;

  app.post<{ Params: { type: string } }>('/submissions/:type', { bodyLimit: config.bodyLimit }, async (request, reply) => {
    const type = SUBMISSION_TYPES.find((known) => known === request.params.type);
    if (!type) throw new ProblemError(404, 'unknown-submission');

    if (request.isMultipart()) {
      if (uploads >= config.files.atOnce) throw new ProblemError(503, 'too-many', [], 5);
      uploads++;
      try {
        return await receiveWithFiles(request, reply, type);
      } finally {
        uploads--;
      }
    }
    const isForm = isFormPost(request);
    const body = isForm ? envelopeOfForm(request, request.body as FlatPair[], type, services) : request.body;
    const envelope = approve(request, type, body, isForm);
    if (envelope.files && envelope.files.length > 0) {
      throw new ProblemError(400, 'file-refused', [fieldProblem('/files/0', 'file-missing', languageFor(request, envelope))]);
    }
    return answer(request, reply, await keep(services, envelope));
  });

  async function receiveWithFiles(request: FastifyRequest, reply: FastifyReply, type: SubmissionType) {
    let envelope: CheckedEnvelope | undefined;
    const parse = (json: string) => {
      let value: unknown;
      void parseJson(request, json, (error, parsed) => {
        if (error) throw new ProblemError(400, 'not-json');
        value = parsed;
      });
      return value;
    };
    const sent = await readMultipart(request, config, languageOf(request.headers['accept-language']), parse, (body) => {
      envelope = approve(request, type, body, false);
      return envelope;
    });
    if (!envelope) throw new ProblemError(400, 'invalid');
    const earlier = await earlierReceipt(services, envelope);
    return answer(request, reply, earlier ?? (await keep(services, envelope, await cleanFiles(sent, languageFor(request, envelope)))));
  }

  async function cleanFiles(sent: SentFile[], language: ReturnType<typeof languageOf>): Promise<KeptFile[]> {
    const kept: KeptFile[] = [];
    for (const { entry, index, content, sha256 } of sent) {
      const cleaned = await cleanFile(entry.name, content, config.files);
      if (!cleaned.ok) throw new ProblemError(400, 'file-refused', [fieldProblem(`/files/${index}`, cleaned.code, language)]);
      kept.push({
        field: entry.field,
        name: cleaned.name,
        type: cleaned.type,
        sentSize: content.length,
        sentSha256: sha256,
        content: cleaned.content,
      });
    }
    return kept;
  }

  /** The envelope, when its schema and its key allow it; throws a problem otherwise. */
  function approve(request: FastifyRequest, type: SubmissionType, body: unknown, fromText: boolean): CheckedEnvelope {
    const language = languageFor(request, body);
    if (isDeeperThan(body, MAX_DEPTH)) throw new ProblemError(400, 'invalid', [fieldProblem('', 'depth', language)]);
    const errors = validator.check(type, body, language, fromText);
    if (errors.length > 0) throw new ProblemError(400, 'invalid', errors);
    const envelope = body as CheckedEnvelope;
    const key = request.headers['idempotency-key'];
    if (key !== undefined && key !== envelope.id && key !== `"${envelope.id}"`) throw new ProblemError(400, 'key-mismatch');
    return envelope;
  }

  function answer(request: FastifyRequest, reply: FastifyReply, { receipt, token }: Outcome) {
    const language = languageFor(request, request.body);
    const links = [{ href: `${addressOf(request, config)}/status/${token}`, title: receiptTexts[language].statusLink }];
    reply.header('cache-control', 'no-store');
    const { reference, message, answerBy } = receipt;
    // Written out in one order: the first answer and the answer to a retry are the same to the byte.
    const told = { reference, message, ...(answerBy !== undefined && { answerBy }), links };
    if (isFormPost(request)) return receivedPage(reply, told, language);
    return reply.code(201).send(told);
  }
}

export const isFormPost = (request: FastifyRequest) => /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');

/** The language that the resident was reading, else the one that the browser asks for. */
function languageFor(request: FastifyRequest, body: unknown) {
  const locale = typeof body === 'object' && body !== null && 'locale' in body && typeof body.locale === 'string' ? body.locale : undefined;
  return languageOf(locale ?? request.headers['accept-language']);
}
