import type { Labeler, LabelerContext, LabelerModule, StudySystem } from '@labelray/core';
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

/** Every run of the systems that this machine can run, and what the others lack. */
export function availableRuns(run: StudyRun): { runs: SystemRun[]; missing: Missing[] } {
  const runs: SystemRun[] = [];
  const missing: Missing[] = [];
  for (const system of run.study.systems) {
    const lacking = whatIsMissing(run, system);
    if (lacking !== undefined) missing.push(lacking);
    else if (system.seeds === undefined) runs.push({ system, stem: system.id });
    else {
      for (const seed of system.seeds)
        runs.push({ system, seed, stem: `${system.id}.seed${seed}` });
    }
  }
  return { runs, missing };
}

function whatIsMissing(run: StudyRun, system: StudySystem): Missing | undefined {
  const { name } = parseLabeler(system.labeler);
  const obtain = system.obtain ?? 'see the README of libs/labelers';
  if (!partNames('labeler').includes(name)) {
    return {
      what: `system ${system.id}`,
      obtain: `this version has no labeler "${name}"; ${obtain}`,
    };
  }
  const absent = systemPaths(run, system).find((path) => !isPresent(path));
  return absent === undefined
    ? undefined
    : { what: `system ${system.id} (${relative(process.cwd(), absent)})`, obtain };
}

/** The labeler's module and the context it is opened or trained with. */
export async function systemContext(
  run: StudyRun,
  { system, seed, stem }: SystemRun,
): Promise<{ labelerModule: LabelerModule; context: LabelerContext }> {
  const { name } = parseLabeler(system.labeler);
  const paths = systemPaths(run, system);
  return {
    labelerModule: await loadLabeler(name),
    context: {
      modality: run.modality,
      ...(paths.length > 0 && { argument: paths.join('+') }),
      options: system.options ?? {},
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
