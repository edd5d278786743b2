import { z } from 'zod';
import { InputError } from '../inputError.ts';
import type { Study, StudyCorpus, StudySystem, Sweep } from '../study.ts';
import { shown, suggest } from './columns.ts';
import { parseJsonFile } from './parseJsonFile.ts';
import { familySchema, provenance, role, statisticsSchema } from './studySchemas.ts';
import { schemaFor } from './schemaFor.ts';

const count = z.number().int().min(1);

/** Part of file names, so nothing that a file system would refuse. */
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'use letters, digits, ".", "_" and "-" only');

const parts = {
  train: z.exactOptional(count),
  dev: z.exactOptional(count),
  test: z.exactOptional(count),
};
const share = z.number().gt(0).max(1);
const options = z.exactOptional(z.record(z.string(), z.unknown()));
const text = z.string().min(1);

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('synthetic'),
    style: z.enum(['internal', 'external']),
    parts: z.strictObject(parts),
    seed: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('reader'), reader: text, path: text, options, obtain: text }),
  z.strictObject({ kind: z.literal('jsonl'), path: text, obtain: text }),
]);

const corpusSchema = schemaFor<StudyCorpus>()(
  z.strictObject({
    id,
    title: text,
    role,
    provenance,
    source: sourceSchema,
    sections: z.exactOptional(z.array(text).min(1)),
    split: z.exactOptional(
      z.strictObject({
        train: z.exactOptional(share),
        dev: z.exactOptional(share),
        test: z.exactOptional(share),
      }),
    ),
    gold: z.exactOptional(text),
  }),
);

const labeler = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(:.+)?$/, 'give a labeler such as rules, majority or file:<csv>');

const systemSchema = schemaFor<StudySystem>()(
  z.strictObject({
    id,
    title: text,
    labeler,
    options,
    trainedOn: z.exactOptional(z.string()),
    train: z.exactOptional(
      z.strictObject({ reports: z.exactOptional(count), labels: z.exactOptional(text) }),
    ),
    seeds: z.exactOptional(z.array(z.number().int()).min(1)),
    obtain: z.exactOptional(text),
  }),
);

const sweepSchema = schemaFor<Sweep>()(
  z.strictObject({
    id,
    title: text,
    systems: z.exactOptional(z.array(z.string()).min(1)),
    vary: z
      .string()
      .regex(
        /^(train\.reports|labeler|system|options\.[A-Za-z]+)$/,
        'vary train.reports, labeler, system or an option: options.rank',
      ),
    values: z.array(z.union([z.string().min(1), z.number()])).min(1),
  }),
);

const studySchema = schemaFor<Study>()(
  z.strictObject({
    schema: z.literal('labelray/study@1'),
    name: id,
    title: text,
    modality: id,
    corpora: z.array(corpusSchema).min(1),
    systems: z.array(systemSchema).min(1),
    statistics: statisticsSchema,
    families: z.array(familySchema),
    sweeps: z.exactOptional(z.array(sweepSchema)),
    allowOverlap: z.exactOptional(z.boolean()),
  }),
);

/**
 * A study file, checked: its fields, unique ids, and that whatever it names (corpora, systems) is declared in it.
 * Throws InputError with the path of the wrong value, the value and the remedy.
 */
export function parseStudy(content: string, file: string): Study {
  const study = parseJsonFile(studySchema, content, file);
  const fail = (path: string, problem: string, remedy: string): never => {
    throw new InputError(`${path} ${problem}`, { file, remedy });
  };
  const unique = (path: string, ids: readonly string[]): void => {
    ids.forEach((one, i) => {
      if (ids.indexOf(one) < i)
        fail(`${path}[${i}].id`, `${shown(one)} is used twice`, 'rename one');
    });
  };
  const declared = (path: string, name: string, known: readonly string[], kind: string): void => {
    if (!known.includes(name)) fail(path, `names no ${kind}: ${shown(name)}`, suggest(name, known));
  };
  const corpora = study.corpora.map((corpus) => corpus.id);
  const systems = study.systems.map((system) => system.id);
  unique('corpora', corpora);
  unique('systems', systems);
  unique(
    'families',
    study.families.map((family) => family.id),
  );
  study.corpora.forEach(({ source, provenance: given, split }, i) => {
    if ((source.kind === 'synthetic') !== (given === 'synthetic')) {
      const remedy = 'say "synthetic" for exactly the corpora that are synthesized';
      fail(`corpora[${i}].provenance`, `is "${given}"`, remedy);
    }
    const shares = Object.values(split ?? {}).reduce((sum, part) => sum + part, 0);
    if (split !== undefined && Math.abs(shares - 1) > 1e-9) {
      fail(`corpora[${i}].split`, `adds up to ${shares}`, 'make the shares add up to 1');
    }
  });
  study.systems.forEach(({ id: own, trainedOn, train }, i) => {
    if (train?.labels !== undefined) {
      const others = systems.filter((other) => other !== own);
      declared(`systems[${i}].train.labels`, train.labels, others, 'other system');
    }
    const internal = study.corpora.filter((corpus) => corpus.role === 'internal');
    if (trainedOn !== undefined) {
      const names = internal.map((corpus) => corpus.id);
      declared(`systems[${i}].trainedOn`, trainedOn, names, 'internal corpus');
    }
  });
  study.families.forEach((family, i) => {
    family.corpora.forEach((name, j) => {
      declared(`families[${i}].corpora[${j}]`, name, corpora, 'corpus');
    });
    family.pairs.forEach((pair, j) => {
      const path = `families[${i}].pairs[${j}]`;
      for (const [k, name] of pair.entries()) declared(`${path}[${k}]`, name, systems, 'system');
      if (pair[0] === pair[1]) fail(path, `compares "${pair[0]}" with itself`, 'name two systems');
    });
  });
  unique(
    'sweeps',
    (study.sweeps ?? []).map((sweep) => sweep.id),
  );
  (study.sweeps ?? []).forEach(({ vary, values, systems: varied = [] }, i) => {
    const path = `sweeps[${i}]`;
    if ((vary === 'system') !== (varied.length === 0)) {
      const remedy = 'name the systems that are varied; where "vary" is "system", only as values';
      fail(`${path}.systems`, varied.length === 0 ? 'is missing' : 'is too much', remedy);
    }
    const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;
    values.forEach((value, j) => {
      const at = `${path}.values[${j}]`;
      if (vary === 'system') declared(at, String(value), systems, 'system');
      if (vary === 'train.reports' && !isCount(value)) {
        fail(at, `is ${shown(String(value))}`, 'give a number of reports');
      }
      if (vary === 'labeler' && !labeler.safeParse(value).success) {
        fail(at, `is ${shown(String(value))}`, 'give a labeler such as lora:<folder>');
      }
      if (values.indexOf(value) < j) fail(at, 'is there twice', 'leave one out');
    });
    for (const [j, name] of varied.entries()) {
      declared(`${path}.systems[${j}]`, name, systems, 'system');
    }
  });
  return study;
}
