import { z } from 'zod';
import type { Finding, Value } from '../finding.ts';
import { phenomenonGroupTitles, type PhenomenonGroup } from '../phenomenonGroup.ts';
import type {
  CohortFacts,
  ComparisonScore,
  Estimate,
  FindingScore,
  Leak,
  PhenomenonGroupScore,
  Quartiles,
  ScoredCorpus,
  SeedMean,
  SeedSpread,
  SweepPoint,
  SweepScore,
  SystemScore,
} from '../scores.ts';
import { gold, provenance, role } from './studySchemas.ts';
import { schemaFor } from './schemaFor.ts';

const count = z.number().int().min(0);
const estimable = z.number().nullable();
const counts = z.record(z.string(), count);

const estimate = schemaFor<Estimate>()(
  z.strictObject({
    value: estimable,
    low: estimable,
    high: estimable,
    method: z.exactOptional(z.enum(['bca', 'percentile'])),
    skipped: z.exactOptional(count),
  }),
);

const quartiles = schemaFor<Quartiles>()(
  z.strictObject({
    median: z.number(),
    q1: z.number(),
    q3: z.number(),
    known: count,
  }),
);

const valueSchema = schemaFor<Value>()(
  z.strictObject({
    code: z.string(),
    word: z.string(),
    meaning: z.string(),
    role: z.exactOptional(z.enum(['present', 'absent', 'uncertain', 'unmentioned', 'obscure'])),
  }),
);

export const findingSchema = schemaFor<Finding>()(
  z.strictObject({
    id: z.string().min(1),
    name: z.string(),
    abbreviation: z.string(),
    aliases: z.exactOptional(z.array(z.string())),
    definition: z.string(),
    values: z.array(valueSchema),
    unmentioned: z.string(),
    scored: z.boolean(),
  }),
);

const cohortFacts = schemaFor<CohortFacts>()(
  z.strictObject({
    part: z.string(),
    reports: count,
    patients: estimable,
    age: quartiles.nullable(),
    sex: z.strictObject({ female: count, male: count, unknown: count }).nullable(),
    dates: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
    words: quartiles.nullable(),
    prevalence: z.record(z.string(), counts),
    duplicateTexts: count,
  }),
);

export const leakSchema = schemaFor<Leak>()(
  z.strictObject({
    kind: z.enum(['patient', 'report', 'identical-text', 'near-identical-text']),
    between: z.tuple([z.string(), z.string()]),
    count,
    examples: z.array(z.string()),
  }),
);

export const scoredCorpusSchema = schemaFor<ScoredCorpus>()(
  z.strictObject({
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
  }),
);

const findingScore = schemaFor<FindingScore>()(
  z.strictObject({
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
  }),
);

const phenomenonGroupScore = schemaFor<PhenomenonGroupScore>()(
  z.strictObject({
    group: z.enum(Object.keys(phenomenonGroupTitles) as PhenomenonGroup[]),
    phenomena: z.array(z.string()),
    cells: count,
    errors: count,
    rate: estimate,
  }),
);

export const systemScoreSchema = schemaFor<SystemScore>()(
  z.strictObject({
    system: z.string(),
    title: z.string(),
    corpus: z.string(),
    seed: z.exactOptional(z.number()),
    floats: z.exactOptional(z.literal(true)),
    weak: z.exactOptional(z.string()),
    n: count,
    invalid: count,
    truncated: count,
    metrics: z.record(z.string(), estimable),
    intervals: z.record(z.string(), estimate),
    mapped: z.exactOptional(z.record(z.string(), z.record(z.string(), estimable))),
    neverInGold: counts,
    paperInterval: z
      .strictObject({ mean: z.number(), low: z.number(), high: z.number() })
      .nullable(),
    findings: z.array(findingScore),
    phenomena: z.exactOptional(
      z.record(z.string(), z.strictObject({ cells: count, errors: count })),
    ),
    phenomenonGroups: z.exactOptional(z.array(phenomenonGroupScore)),
  }),
);

export const comparisonSchema = schemaFor<ComparisonScore>()(
  z.strictObject({
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
  }),
);

export const seedSpreadSchema = schemaFor<SeedSpread>()(
  z.strictObject({
    system: z.string(),
    corpus: z.string(),
    metric: z.string(),
    seeds: z.array(z.number()),
    values: z.array(z.number()),
    mean: z.number(),
    sd: z.number(),
  }),
);

export const seedMeanSchema = schemaFor<SeedMean>()(
  z.strictObject({
    system: z.string(),
    corpus: z.string(),
    seeds: z.array(z.number()),
    intervals: z.record(z.string(), estimate),
    findings: z.record(z.string(), estimate),
  }),
);

const sweepPoint = schemaFor<SweepPoint>()(
  z.strictObject({
    value: z.union([z.string(), z.number()]),
    system: z.string(),
    reports: z.exactOptional(count),
    parameters: z.exactOptional(count),
    runs: z.array(
      z.strictObject({
        corpus: z.string(),
        seed: z.exactOptional(z.number()),
        n: count,
        invalid: count,
        score: estimate,
      }),
    ),
  }),
);

export const sweepSchema = schemaFor<SweepScore>()(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    vary: z.string(),
    metric: z.string(),
    series: z.array(z.strictObject({ title: z.string(), points: z.array(sweepPoint) })),
  }),
);
