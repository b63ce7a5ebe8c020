/**
 * Writes `schemas/<name>.json` from the models, so that the receiver, an archive and other back ends read the same contract as the widgets.
 *
 * JSON Schema 2020-12: read it with `ajv/dist/2020.js`. Give Ajv `unicode: false`, so that it counts lengths as the widgets do (UTF-16 units).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { initiativeModel } from '../src/initiative-form/model/initiative.ts';
import { packModel as initiativePackModel } from '../src/initiative-form/model/pack-model.ts';
import { similarFeedModel } from '../src/initiative-form/model/similar.ts';
import { packModel as wheelPackModel } from '../src/participation-wheel/model/pack.ts';
import { selfCheckCountsModel, selfCheckModel } from '../src/participation-wheel/model/self-check.ts';
import { SCHEMA_BASE } from '../src/submission/model/envelope.ts';
import { problemModel, receiptModel } from '../src/submission/model/receipt.ts';
import { searchRequestModel, searchResponseModel } from '../src/vacancy-finder/model/search-contract.ts';
import { vacancyResponseModel, vacancyWishModel } from '../src/vacancy-finder/model/response.ts';
import { explanationsModel } from '../src/vacancy-finder/model/explanations.ts';
import { vacanciesModel } from '../src/vacancy-finder/model/vacancy.ts';

/** Every contract that crosses a boundary: the name of its file and address, what it is, its model. */
const SCHEMAS: [name: string, title: string, model: GenericSchema][] = [
  ['self-check', 'The result of a self-check on the participation wheel, sent by the resident', selfCheckModel],
  ['self-check-counts', 'One anonymous count per area of the participation wheel', selfCheckCountsModel],
  ['vacancy-response', 'A response to one volunteer vacancy', vacancyResponseModel],
  ['vacancy-wish', 'What a resident would like to do when no vacancy fits', vacancyWishModel],
  ['initiative', "A resident's initiative", initiativeModel],
  ['vacancies', 'A feed of volunteer vacancies', vacanciesModel],
  ['explanations', 'What a site explains beside a vacancy, with source and date', explanationsModel],
  ['vacancy-search', 'What a finder asks of a server that searches', searchRequestModel],
  ['vacancy-search-result', 'What a server that searches answers', searchResponseModel],
  ['wheel-pack', 'The content of a participation wheel', wheelPackModel],
  ['initiative-pack', 'The kinds, questions and rules of an initiative form', initiativePackModel],
  ['initiatives', 'A feed of initiatives of others, to join or to follow', similarFeedModel],
  ['receipt', 'What an endpoint answers when it has kept a submission', receiptModel],
  ['problem', 'What an endpoint answers when it has not (RFC 9457)', problemModel],
];

/** The files with their contents. Pure, so that the check can compare without writing. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    SCHEMAS.map(([name, title, model]) => {
      const { $schema, ...schema } = toJsonSchema(model, {
        target: 'draft-2020-12',
        errorMode: 'throw',
        // Spaces around a text are taken away after it is read: a schema describes what is written.
        typeMode: 'input',
        ignoreActions: ['trim'],
      });
      const file = { $schema, $id: `${SCHEMA_BASE}${name}/1`, title, ...schema };
      return [`schemas/${name}.json`, `${JSON.stringify(file, null, 2)}\n`];
    }),
  );
}

if (import.meta.main) {
  await mkdir('schemas', { recursive: true });
  for (const [path, text] of schemaFiles()) await writeFile(path, text);
}
