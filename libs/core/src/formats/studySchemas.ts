import { z } from 'zod';
import type { CorpusCard, Provenance, Role } from '../corpus.ts';
import type { Family, StudyStatistics } from '../study.ts';
import { schemaFor } from './schemaFor.ts';

export const provenance = z.enum([
  'public',
  'credentialed',
  'private',
  'synthetic',
]) satisfies z.ZodType<Provenance>;

export const role = z.enum(['internal', 'external']) satisfies z.ZodType<Role>;

export const gold = z.enum(['values', 'binary']) satisfies z.ZodType<
  NonNullable<CorpusCard['gold']>
>;

export const statisticsSchema = schemaFor<StudyStatistics>()(
  z.strictObject({
    primary: z.string().min(1),
    draws: z.number().int().min(1),
    permutations: z.number().int().min(1),
    level: z.number().gt(0).lt(1),
    seed: z.number().int(),
  }),
);

export const familySchema = schemaFor<Family>()(
  z.strictObject({
    id: z.string().min(1),
    kind: z.enum(['confirmatory', 'exploratory']),
    metric: z.string().min(1),
    pairs: z.array(z.tuple([z.string(), z.string()])),
    corpora: z.array(z.string()),
    perFinding: z.exactOptional(z.boolean()),
    margin: z.exactOptional(z.number().min(0)),
  }),
);
