import type { Study, StudySystem } from './study.ts';

/** A sweep with a system of its own behind every point. */
export interface ExpandedSweep {
  readonly id: string;
  readonly title: string;
  readonly vary: string;
  /** A line a varied system; one line where whole systems are the points. */
  readonly series: readonly {
    readonly title: string;
    readonly points: readonly { readonly value: string | number; readonly system: string }[];
  }[];
}

/**
 * The systems of a study with those that its sweeps add, and the sweeps as points that name them. A variant that equals
 * a system already there is that system, so that nothing is trained twice.
 *
 * @example
 * // a sweep `{ id: 'rank', systems: ['lora'], vary: 'options.rank', values: [1, 2] }` of a system of rank 2
 * expandSweeps(study).sweeps[0].series[0].points // => [{ value: 1, system: 'lora.rank-1' }, { value: 2, system: 'lora' }]
 */
export function expandSweeps({ systems, sweeps = [] }: Pick<Study, 'systems' | 'sweeps'>): {
  /** The declared systems first. */
  readonly systems: readonly StudySystem[];
  readonly sweeps: readonly ExpandedSweep[];
} {
  const all = [...systems];
  const known = new Map(systems.map((system) => [recipeOf(system), system.id]));
  const titleOf = (id: string): string => systems.find((system) => system.id === id)?.title ?? id;
  const variant = (
    base: StudySystem,
    sweep: NonNullable<Study['sweeps']>[number],
    value: string | number,
  ): string => {
    const made = {
      ...varied(base, sweep.vary, value),
      id: `${base.id}.${sweep.id}-${String(value).replace(/[^A-Za-z0-9._-]+/gu, '-')}`,
      title: `${base.title}, ${sweep.title.toLowerCase()} ${value}`,
    };
    const same = known.get(recipeOf(made));
    if (same !== undefined) return same;
    known.set(recipeOf(made), made.id);
    all.push(made);
    return made.id;
  };
  const expanded = sweeps.map((sweep): ExpandedSweep => {
    const { id, title, vary, values } = sweep;
    if (vary === 'system') {
      const points = values.map((value) => ({
        value: titleOf(String(value)),
        system: String(value),
      }));
      return { id, title, vary, series: [{ title: '', points }] };
    }
    const bases = systems.filter((system) => sweep.systems?.includes(system.id));
    const series = bases.map((base) => ({
      title: base.title,
      points: values.map((value) => ({ value, system: variant(base, sweep, value) })),
    }));
    return { id, title, vary, series };
  });
  return { systems: all, sweeps: expanded };
}

/** A system with one field set: `train.reports`, `labeler` or `options.<name>`. */
function varied(system: StudySystem, vary: string, value: string | number): StudySystem {
  if (vary === 'labeler') return { ...system, labeler: String(value) };
  if (vary === 'train.reports') {
    return { ...system, train: { ...system.train, reports: Number(value) } };
  }
  const option = vary.slice('options.'.length);
  return { ...system, options: { ...system.options, [option]: value } };
}

/** All that decides what a system answers, as text: equal for systems that differ in name alone. */
function recipeOf({ labeler, options = {}, trainedOn, train = {}, seeds }: StudySystem): string {
  const inOrder = (record: object): unknown =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([labeler, inOrder(options), trainedOn, inOrder(train), seeds]);
}
