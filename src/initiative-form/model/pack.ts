/** What a pack is once it was read, and what every form has whatever its pack. No reader here: the built-in packs need none. */
import type { InferOutput } from 'valibot';
import type { kindModel, optionModel, ownQuestionModel, packModel } from './pack-model.ts';

export type InitiativePack = InferOutput<typeof packModel>;
export type InitiativeKind = InferOutput<typeof kindModel>;
export type OwnQuestion = InferOutput<typeof ownQuestionModel>;
export type PackOption = InferOutput<typeof optionModel>;

/** `kinds[2].label`: what is wrong there, for the editor. */
export type PackProblem = Readonly<{ path: string; message: string }>;

/** Steps of a pack that names none. Their titles are in the texts: `step.<id>`. */
export const DEFAULT_STEPS: InitiativePack['steps'] = [
  { id: 'idea', fields: ['title', 'kind', 'stance', 'summary', 'themes'] },
  { id: 'place', fields: ['place', 'forWhom'] },
  { id: 'contact', fields: ['contact'] },
];

/** What a step can name besides own questions. */
export const BUILT_IN: readonly string[] = ['title', 'kind', 'stance', 'summary', 'themes', 'place', 'forWhom', 'contact'];
