import { InputError } from '@labelray/core';
import { checkPaths, type StudyRun } from './studyRun.ts';

/** Stages in the order they run; each reads only what the ones before it wrote. */
export const stages = ['corpora', 'fit', 'label', 'score', 'report'] as const;

export type Stage = (typeof stages)[number] | 'fingerprint';

/** Loads a stage only when it runs: reports need vega, corpora need XML and tar. */
const load: Record<Stage, () => Promise<(run: StudyRun) => Promise<void>>> = {
  fingerprint: async () => (await import('./fingerprintStage.ts')).fingerprintStage,
  corpora: async () => (await import('./corporaStage.ts')).corporaStage,
  fit: async () => (await import('./fitStage.ts')).fitStage,
  label: async () => (await import('./labelStage.ts')).labelStage,
  score: async () => (await import('./scoreStage.ts')).scoreStage,
  report: async () => (await import('./reportStage.ts')).reportStage,
};

/** Runs one stage of a study, or all of them in order. */
export async function runStudy(run: StudyRun, stage?: string): Promise<void> {
  checkPaths(run);
  for (const name of stage === undefined ? stages : [checkedStage(stage)]) {
    await (
      await load[name]()
    )(run);
  }
}

function checkedStage(stage: string): Stage {
  const known = [...stages, 'fingerprint'] as const;
  const found = known.find((name) => name === stage);
  if (found === undefined) {
    throw new InputError(`unknown stage "${stage}"`, { remedy: `known: ${known.join(', ')}` });
  }
  return found;
}
