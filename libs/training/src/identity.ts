import { InputError } from '@labelray/core';
import { digestOf } from './digestOf.ts';
import type { Recipe } from './recipe.ts';
import type { Parameter } from './trainableModel.ts';
import type { TrainingRow } from './trainingRows.ts';

/** What a training depends on, field by field; two with equal fields give equal parameters. */
export type Identity = Readonly<Record<string, string | number | boolean>>;

/** The fields of a training: seed, recipe, rows and parameters, and those that the caller adds, such as digests. */
export function identityOf<Row>({
  seed,
  recipe,
  rows,
  parameters,
  decays,
  given,
}: {
  readonly seed: number;
  readonly recipe: Recipe;
  readonly rows: readonly TrainingRow<Row>[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly decays: (name: string, parameter: Parameter) => boolean;
  readonly given: Identity;
}): Identity {
  const { duration, ...flat } = recipe;
  const settings = Object.entries({ ...duration, ...flat }).map(
    ([name, value]) => [name, value === Infinity ? 'Infinity' : value] as const, // JSON has none
  );
  const shapes = Array.from(parameters, ([name, { shape }]) => [name, shape]);
  const kept = Array.from(parameters).filter(([name, parameter]) => !decays(name, parameter));
  return {
    seed,
    ...Object.fromEntries(settings),
    rows: rows.length,
    'digest of row ids': short(rows.map(({ id }) => id)),
    'digest of row contents': short(rows.map(({ row }) => row)),
    'digest of row lengths and weights': short(
      rows.flatMap(({ tokens, scored }) => [tokens, scored]),
    ),
    parameters: shapes.length,
    'digest of parameter shapes': short(shapes),
    'digest of parameters without decay': short(kept.map(([name]) => name)),
    ...given,
  };
}

function short(value: unknown): string {
  return digestOf(value).slice(0, 16);
}

/** Throws InputError where the fields of a checkpoint are not those of the training to resume, naming each. */
export function refuseOtherTraining(
  saved: Identity,
  current: Identity,
  { file }: { readonly file: string },
): void {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(current)])];
  const differences = names
    .filter((name) => saved[name] !== current[name])
    .map(
      (name) =>
        `${name} is ${String(current[name] ?? 'not set')}, was ${String(saved[name] ?? 'not set')}`,
    );
  if (differences.length === 0) return;
  throw new InputError(
    `belongs to a training with other data or another recipe: ${differences.join('; ')}`,
    {
      file,
      remedy: 'resume with what it was started with, or train into another folder',
    },
  );
}
