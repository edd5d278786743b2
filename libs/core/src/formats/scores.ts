import { z } from 'zod';
import type { Scores } from '../scores.ts';
import { checked } from './checked.ts';
import { parseJsonFile } from './parseJsonFile.ts';
import { prettyJson } from './prettyJson.ts';
import {
  comparisonSchema,
  findingSchema,
  leakSchema,
  scoredCorpusSchema,
  seedMeanSchema,
  seedSpreadSchema,
  sweepSchema,
  systemScoreSchema,
} from './scoreSchemas.ts';
import { familySchema, statisticsSchema } from './studySchemas.ts';
import { schemaFor } from './schemaFor.ts';

const scoresSchema = schemaFor<Scores>()(
  z.strictObject({
    schema: z.literal('labelray/scores@1'),
    study: z.strictObject({ name: z.string(), title: z.string(), synthetic: z.boolean() }),
    modality: z.strictObject({
      id: z.string(),
      title: z.string(),
      findings: z.array(findingSchema),
    }),
    statistics: statisticsSchema.extend({ families: z.array(familySchema) }),
    corpora: z.array(scoredCorpusSchema),
    leakage: z.array(leakSchema),
    systems: z.array(systemScoreSchema),
    comparisons: z.array(comparisonSchema),
    seedSpread: z.array(seedSpreadSchema),
    seedMeans: z.exactOptional(z.array(seedMeanSchema)),
    sweeps: z.exactOptional(z.array(sweepSchema)),
    notes: z.array(z.string()),
  }),
);

/** A scores file, checked; throws InputError with the path of a wrong value. */
export function parseScores(content: string, file: string): Scores {
  return parseJsonFile(scoresSchema, content, file);
}

/**
 * Scores as JSON, fields in a fixed order, so that equal scores are equal bytes.
 * Throws InputError with the path of a number JSON cannot hold (NaN, infinity).
 */
export function formatScores(scores: Scores): string {
  return prettyJson(checked(scoresSchema, scores, {}));
}
