import {
  expandSweeps,
  type Labeler,
  type LabelerContext,
  type LabelerModule,
  type Study,
  type StudySystem,
} from '@labelray/core';
import { join, relative } from 'node:path';
import process from 'node:process';
import { loadLabeler, parseLabeler, partNames } from '../workspace.ts';
import { isPresent, systemPaths, type Missing, type StudyRun } from './studyRun.ts';

/** One training of a system; systems that do not vary have one run without a seed. */
export interface SystemRun {
  readonly system: StudySystem;
  readonly seed?: number;
  /** `lora` or `lora.seed2`: the name of its folder and of its prediction files. */
  readonly stem: string;
}

/**
 * Every run of the systems that this machine can run, variants of sweeps among them, and what the others lack; in a
 * process that works for another, the one run it is for.
 */
export function availableRuns(run: StudyRun): { runs: SystemRun[]; missing: Missing[] } {
  const runs: SystemRun[] = [];
  const missing = new Map<string, Missing>();
  for (const system of expandSweeps(run.study).systems) {
    const lacking = whatIsMissing(run, system);
    if (lacking !== undefined) {
      // Variants lack what their system lacks, which is said once.
      const known = missing.get(lacking.needs);
      if (known === undefined) missing.set(lacking.needs, lacking);
    } else if (system.seeds === undefined) runs.push({ system, stem: system.id });
    else {
      for (const seed of system.seeds)
        runs.push({ system, seed, stem: `${system.id}.seed${seed}` });
    }
  }
  const mine = run.only === undefined ? runs : runs.filter(({ stem }) => stem === run.only);
  return {
    runs: mine,
    missing: [...missing.values()].map(({ what, obtain }) => ({ what, obtain })),
  };
}

function whatIsMissing(
  run: StudyRun,
  system: StudySystem,
): (Missing & { readonly needs: string }) | undefined {
  const { name } = parseLabeler(system.labeler);
  const obtain = system.obtain ?? 'see the README of libs/labelers';
  if (!partNames('labeler').includes(name)) {
    return {
      needs: `${name} ${obtain}`,
      what: `system ${system.id}`,
      obtain: `this version has no labeler "${name}"; ${obtain}`,
    };
  }
  const absent = systemPaths(run, system).find((path) => !isPresent(path));
  if (absent !== undefined) {
    const what = `system ${system.id} (${relative(process.cwd(), absent)})`;
    return { needs: `${system.labeler} ${obtain}`, what, obtain };
  }
  const teacher = teacherOf(run.study, system);
  const lacking = teacher === undefined ? undefined : whatIsMissing(run, teacher);
  return lacking === undefined
    ? undefined
    : { ...lacking, what: `${lacking.what}, whose answers system ${system.id} learns` };
}

/** The system whose answers another learns instead of gold; its id is checked when the study is read. */
export function teacherOf(study: Study, { train }: StudySystem): StudySystem | undefined {
  return study.systems.find(({ id }) => id === train?.labels);
}

/** The labeler's module and the context it is opened or trained with. */
export async function systemContext(
  run: StudyRun,
  { system, seed, stem }: SystemRun,
): Promise<{ labelerModule: LabelerModule; context: LabelerContext }> {
  const { name } = parseLabeler(system.labeler);
  const [base, ...paths] = systemPaths(run, system);
  const { options = {} } = system;
  const asked =
    base === undefined || options.precision === undefined
      ? base
      : await (
          await import('./fourBitBase.ts')
        ).fourBitBase(base, options.precision, join(run.output, 'systems', '_bases'));
  return {
    labelerModule: await loadLabeler(name),
    context: {
      modality: run.modality,
      ...(asked !== undefined && { argument: [asked, ...paths].join('+') }),
      options,
      folder: join(run.output, 'systems', stem),
      seed: seed ?? run.study.statistics.seed,
      now: () => performance.now(),
    },
  };
}

/** The labeler of a run, ready to label. */
export async function openSystem(run: StudyRun, systemRun: SystemRun): Promise<Labeler> {
  const { labelerModule, context } = await systemContext(run, systemRun);
  return labelerModule.open(context);
}
