import { z } from 'zod';
import type { Finding } from '../finding.ts';
import type {
  CohortFacts,
  ComparisonScore,
  Estimate,
  FindingScore,
  Leak,
  Quartiles,
  ScoredCorpus,
  SeedSpread,
  SystemScore,
} from '../scores.ts';
import { gold, provenance, role } from './studySchemas.ts';

const count = z.number().int().min(0);
const estimable = z.number().nullable();
const counts = z.record(z.string(), count);

const estimate = z.strictObject({
  value: estimable,
  low: estimable,
  high: estimable,
  method: z.exactOptional(z.enum(['bca', 'percentile'])),
  skipped: z.exactOptional(count),
}) satisfies z.ZodType<Estimate>;

const quartiles = z.strictObject({
  median: z.number(),
  q1: z.number(),
  q3: z.number(),
  known: count,
}) satisfies z.ZodType<Quartiles>;

export const findingSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  abbreviation: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
  definition: z.string(),
  values: z.array(
    z.strictObject({
      code: z.string(),
      word: z.string(),
      meaning: z.string(),
      role: z.exactOptional(z.enum(['present', 'absent', 'uncertain', 'unmentioned', 'obscure'])),
    }),
  ),
  unmentioned: z.string(),
  scored: z.boolean(),
}) satisfies z.ZodType<Finding>;

const cohortFacts = z.strictObject({
  part: z.string(),
  reports: count,
  patients: estimable,
  age: quartiles.nullable(),
  sex: z.strictObject({ female: count, male: count, unknown: count }).nullable(),
  dates: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
  words: quartiles.nullable(),
  prevalence: z.record(z.string(), counts),
  duplicateTexts: count,
}) satisfies z.ZodType<CohortFacts>;

export const leakSchema = z.strictObject({
  kind: z.enum(['patient', 'report', 'identical-text', 'near-identical-text']),
  between: z.tuple([z.string(), z.string()]),
  count,
  examples: z.array(z.string()),
}) satisfies z.ZodType<Leak>;

export const scoredCorpusSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  role,
  provenance,
  gold,
  sections: z.array(z.string()),
  unit: z.enum(['patient', 'report', 'identical-text group']),
  units: count,
  read: count,
  leftOut: counts,
  parts: z.array(cohortFacts),
}) satisfies z.ZodType<ScoredCorpus>;

const findingScore = z.strictObject({
  finding: z.string(),
  confusion: z.array(z.array(count)),
  f1: estimate,
  precision: estimable,
  recall: estimable,
  support: count,
  kappa: estimable,
  values: z.array(
    z.strictObject({
      code: z.string(),
      support: count,
      predicted: count,
      precision: estimable,
      recall: estimable,
      f1: estimate,
    }),
  ),
  rare: z.boolean(),
  weak: z.exactOptional(z.boolean()),
}) satisfies z.ZodType<FindingScore>;

export const systemScoreSchema = z.strictObject({
  system: z.string(),
  title: z.string(),
  corpus: z.string(),
  seed: z.exactOptional(z.number()),
  n: count,
  invalid: count,
  truncated: count,
  metrics: z.record(z.string(), estimable),
  intervals: z.record(z.string(), estimate),
  mapped: z.exactOptional(z.record(z.string(), z.record(z.string(), estimable))),
  neverInGold: counts,
  paperInterval: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  findings: z.array(findingScore),
  phenomena: z.exactOptional(z.record(z.string(), z.strictObject({ cells: count, errors: count }))),
}) satisfies z.ZodType<SystemScore>;

export const comparisonSchema = z.strictObject({
  family: z.string(),
  kind: z.enum(['confirmatory', 'exploratory']),
  corpus: z.string(),
  metric: z.string(),
  system: z.string(),
  comparator: z.string(),
  finding: z.exactOptional(z.string()),
  difference: estimate,
  p: estimable,
  adjusted: estimable,
  adjustment: z.enum(['holm', 'benjamini-hochberg']),
  detectable: estimable,
  nonInferiority: z.exactOptional(
    z.strictObject({ margin: z.number(), p: z.number(), shown: z.boolean() }),
  ),
}) satisfies z.ZodType<ComparisonScore>;

export const seedSpreadSchema = z.strictObject({
  system: z.string(),
  corpus: z.string(),
  metric: z.string(),
  seeds: z.array(z.number()),
  values: z.array(z.number()),
  mean: z.number(),
  sd: z.number(),
}) satisfies z.ZodType<SeedSpread>;
