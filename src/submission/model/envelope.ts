/** What a widget posts to an endpoint: one envelope around the data of each type, the same in JSON, multipart and form encoding. */
import * as v from 'valibot';

/** Identifiers of our schemas. They name a schema, nobody fetches them: `.example` is reserved for that. */
export const SCHEMA_BASE = 'https://schemas.meedoen.example/';

export const shortText = v.pipe(v.string(), v.maxLength(500));
export const longText = v.pipe(v.string(), v.maxLength(10_000));
/** Ids of areas, options, kinds, fields: they come from packs, so only their form is fixed. */
export const code = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/));
/** 128 random bits in hex, made with the draft: the same from the first try to the last. */
export const submissionId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** RFC 3339 with time zone, as `Date.prototype.toISOString` writes it. */
export const timestamp = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/));

export const askedModel = v.object({ field: shortText, question: longText, answer: longText });

export const fileModel = v.object({
  field: code,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  /** What the browser says it is; the receiver looks at the content. */
  type: v.pipe(v.string(), v.maxLength(127)),
  /** Bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** What made us doubt that a person sent this. It flags; it never rejects. */
export const flagModel = v.picklist(['honeypot', 'fast']);

export const SUBMISSION_TYPES = ['self-check', 'self-check-counts', 'vacancy-response', 'vacancy-wish', 'initiative'] as const;
export type SubmissionType = (typeof SUBMISSION_TYPES)[number];

/** The `schema` of a type: `…/initiative/1`. The number is the major version of the envelope with its data. */
export const schemaOf = <T extends SubmissionType>(type: T, major = 1) => `${SCHEMA_BASE}${type}/${major}`;

/** The envelope of one type around `data`. Readers ignore fields they do not know. */
export const envelopeModel = <T extends SubmissionType, D extends v.GenericSchema>(type: T, data: D) =>
  v.object({
    schema: v.literal(schemaOf(type)),
    type: v.literal(type),
    id: submissionId,
    createdAt: timestamp,
    /** BCP 47 tag of the texts the visitor saw. */
    locale: v.pipe(v.string(), v.minLength(2), v.maxLength(35)),
    /** Address of the page, without query and fragment. */
    page: v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\/[^?#\s]+$/)),
    /** `meedoen/<version>`. */
    generator: v.pipe(v.string(), v.maxLength(80)),
    pack: v.optional(v.object({ id: code, version: shortText })),
    data,
    /** The questions and answers in the words the visitor saw, in their order. */
    asked: v.pipe(v.array(askedModel), v.maxLength(300)),
    files: v.optional(v.pipe(v.array(fileModel), v.maxLength(20))),
    flags: v.optional(v.array(flagModel)),
    /** Proof of work, only where the endpoint asked for it: the solved challenge, base64. */
    proof: v.optional(v.pipe(v.string(), v.maxLength(4000))),
  });

export type Asked = v.InferOutput<typeof askedModel>;
export type FileEntry = v.InferOutput<typeof fileModel>;
export type Flag = v.InferOutput<typeof flagModel>;

export type Envelope<T extends SubmissionType = SubmissionType, D = unknown> = {
  schema: string;
  type: T;
  id: string;
  createdAt: string;
  locale: string;
  page: string;
  generator: string;
  pack?: { id: string; version: string } | undefined;
  data: D;
  asked: Asked[];
  files?: FileEntry[] | undefined;
  flags?: Flag[] | undefined;
  proof?: string | undefined;
};
