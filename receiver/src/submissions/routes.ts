/** `POST /submissions/:type`: JSON, multipart with files, or a plain form. Answers 201 after the commit. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Receipt } from '../../../src/submission/model/receipt.ts';
import { SUBMISSION_TYPES, type SubmissionType } from '../../../src/submission/model/envelope.ts';
import type { FlatPair } from '../../../src/submission/model/flat.ts';
import { keepCounts } from '../counts/counts.ts';
import { limited } from '../limits/plugin.ts';
import { isDeeperThan } from '../model/canonical.ts';
import { ProblemError } from '../problems.ts';
import { checkProof, newChallenge } from '../proof/proof.ts';
import { addressOf, isFormPost, languageFor } from '../requests.ts';
import type { Services } from '../services.ts';
import { languageOf, receiptTexts, type Language } from '../texts.ts';
import { cleanFile } from '../uploads/clean.ts';
import { envelopeOfForm } from './form.ts';
import { earlierReceipt, keep, type CheckedEnvelope, type KeptFile, type Outcome } from './keep.ts';
import { readMultipart, type SentFile } from './multipart.ts';
import { receivedPage } from './received.ts';
import { fieldProblem } from './validation.ts';

const MAX_DEPTH = 16;

/** `isForm`: a person in a browser sent it without a script, and is answered with a page. */
type Received = { envelope: CheckedEnvelope; files: SentFile[]; isForm: boolean };

export function submissionRoutes(app: FastifyInstance, services: Services): void {
  const { config, validator } = services;
  const parseJson = app.getDefaultJsonParser('error', 'error');
  let uploads = 0;

  app.post<{ Params: { type: string } }>(
    '/submissions/:type',
    { bodyLimit: config.bodyLimit, ...limited(services) },
    async (request, reply) => {
      const type = SUBMISSION_TYPES.find((known) => known === request.params.type);
      if (!type) throw new ProblemError(404, 'unknown-submission');
      if (!request.isMultipart()) {
        const envelope = receiveBody(request, type);
        return type === 'self-check-counts'
          ? count(request, reply, envelope)
          : keepAndAnswer(request, reply, { envelope, files: [], isForm: isFormPost(request) });
      }
      // Counts have no files, and nothing of theirs may end up among what is kept whole.
      if (type === 'self-check-counts') throw new ProblemError(415, 'wrong-type');
      // Each upload is in memory while it is looked at, so there are only so many at a time.
      if (uploads >= config.files.atOnce) throw new ProblemError(503, 'too-many', [], 5);
      uploads++;
      try {
        return await keepAndAnswer(request, reply, await receiveParts(request, type));
      } finally {
        uploads--;
      }
    },
  );

  if (config.proofOfWork.length > 0) {
    app.get('/challenge', limited(services), async (_request, reply) =>
      reply.header('cache-control', 'no-store').send(await newChallenge(services)),
    );
  }

  function receiveBody(request: FastifyRequest, type: SubmissionType): CheckedEnvelope {
    const body = isFormPost(request)
      ? validator.fromText(type, envelopeOfForm(request, request.body as FlatPair[], type, services))
      : request.body;
    const envelope = approve(request, type, body);
    if (envelope.files && envelope.files.length > 0) {
      throw new ProblemError(400, 'file-refused', [fieldProblem('/files/0', 'file-missing', languageFor(request, envelope))]);
    }
    return envelope;
  }

  async function receiveParts(request: FastifyRequest, type: SubmissionType): Promise<Received> {
    const language = languageOf(request.headers['accept-language']);
    return readMultipart(request, config, language, {
      json: (json) => approve(request, type, parse(request, json)),
      form: (pairs, files) => approve(request, type, validator.fromText(type, envelopeOfForm(request, pairs, type, services, files))),
    });
  }

  /** JSON by the same rules as a JSON body, names that poison objects included. */
  function parse(request: FastifyRequest, json: string): unknown {
    let outcome: { error: Error | null; value: unknown } | undefined;
    void parseJson(request, json, (error, value: unknown) => {
      outcome = { error, value };
    });
    if (!outcome || outcome.error) throw new ProblemError(400, 'not-json');
    return outcome.value;
  }

  /** The envelope, when its schema and its key allow it; throws a problem otherwise. */
  function approve(request: FastifyRequest, type: SubmissionType, body: unknown): CheckedEnvelope {
    const language = languageFor(request, body);
    if (isDeeperThan(body, MAX_DEPTH)) throw new ProblemError(400, 'invalid', [fieldProblem('', 'depth', language)]);
    const errors = validator.check(type, body, language);
    if (errors.length > 0) throw new ProblemError(400, 'invalid', errors);
    const envelope = body as CheckedEnvelope;
    const key = request.headers['idempotency-key'];
    if (key !== undefined && key !== envelope.id && key !== `"${envelope.id}"`) throw new ProblemError(400, 'key-mismatch');
    return envelope;
  }

  async function keepAndAnswer(request: FastifyRequest, reply: FastifyReply, { envelope, files, isForm }: Received) {
    const language = languageFor(request, envelope);
    // A retry that has its receipt already is spared the proof and the work on its files.
    const outcome = (await earlierReceipt(services, envelope)) ?? (await keepNew(envelope, files, language));
    const links = [{ href: `${addressOf(request, config)}/status/${outcome.token}`, title: receiptTexts[language].statusLink }];
    return answer(reply, { ...outcome.receipt, links }, language, isForm);
  }

  async function keepNew(envelope: CheckedEnvelope, files: SentFile[], language: Language): Promise<Outcome> {
    const usingProof = await proofOf(envelope);
    return keep(services, envelope, await cleanFiles(files, language), usingProof);
  }

  /** Counts get no reference and no page: nothing could be found back. */
  async function count(request: FastifyRequest, reply: FastifyReply, envelope: CheckedEnvelope) {
    await keepCounts(services, envelope, await proofOf(envelope));
    const language = languageFor(request, envelope);
    return answer(reply, { message: receiptTexts[language].counts }, language, isFormPost(request));
  }

  const proofOf = async ({ type, proof }: CheckedEnvelope) =>
    config.proofOfWork.includes(type) ? await checkProof(services, proof) : async () => {};

  async function cleanFiles(sent: SentFile[], language: Language): Promise<KeptFile[]> {
    const kept: KeptFile[] = [];
    for (const { entry, index, content, sha256 } of sent) {
      const cleaned = await cleanFile(entry.name, content, config.files);
      if (!cleaned.ok) throw new ProblemError(400, 'file-refused', [fieldProblem(`/files/${index}`, cleaned.code, language)]);
      const { name, type } = cleaned;
      kept.push({ field: entry.field, name, type, sentSize: content.length, sentSha256: sha256, content: cleaned.content });
    }
    return kept;
  }
}

function answer(reply: FastifyReply, { reference, message, answerBy, links }: Receipt, language: Language, isForm: boolean) {
  // Written out in one order: the first answer and the answer to a retry are the same to the byte.
  const receipt = { reference, message, answerBy, links } as Receipt;
  if (isForm) return receivedPage(reply, receipt, language);
  return reply.code(201).header('cache-control', 'no-store').send(receipt);
}
