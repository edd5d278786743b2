import { z } from 'zod';
import type { Compute } from '../scores.ts';
import { checked } from './checked.ts';
import { parseJsonFile } from './parseJsonFile.ts';
import { prettyJson } from './prettyJson.ts';
import { schemaFor } from './schemaFor.ts';

const amount = z.number().min(0);

const computeSchema = schemaFor<Compute>()(
  z.strictObject({
    schema: z.literal('labelray/compute@1'),
    machine: z.strictObject({
      cpu: z.string(),
      cores: amount,
      memoryGiB: amount,
      node: z.string(),
    }),
    runs: z.array(
      z.strictObject({
        system: z.string(),
        corpus: z.string(),
        stage: z.enum(['fit', 'label']),
        seconds: amount,
        reports: amount,
        tokens: z.exactOptional(amount),
        peakMiB: amount,
      }),
    ),
  }),
);

/** What a run cost, checked; throws InputError with the path of a wrong value. */
export function parseCompute(content: string, file: string): Compute {
  return parseJsonFile(computeSchema, content, file);
}

/** What a run cost as JSON, its fields in a fixed order. */
export function formatCompute(compute: Compute): string {
  return prettyJson(checked(computeSchema, compute, {}));
}
