import { availableParallelism } from 'node:os';
import { childRun } from './childRun.ts';
import type { ComputeRun } from './measured.ts';
import type { StudyRun } from './studyRun.ts';
import type { SystemRun } from './systems.ts';
import { threadBudget } from './threadBudget.ts';
import { doneBefore, unlessDone } from './unlessDone.ts';

/** Does a piece of a stage for a system unless the record at `file` tells that it was done from the same `key`. */
export type SystemWork = (
  systemRun: SystemRun,
  done: { readonly file: string; readonly key: string },
  work: () => Promise<ComputeRun>,
) => Promise<{ readonly compute: ComputeRun; readonly kept: boolean }>;

/**
 * Shares the threads of the machine among the systems of a stage: one whose option `threads` leaves some for another
 * works in a process of its own, beside others; one that does not say takes them all.
 */
export function systemWork(
  run: StudyRun,
  stage: 'fit' | 'label',
  all = availableParallelism(),
): SystemWork {
  const within = threadBudget(all);
  return async ({ system, stem }, { file, key }, work) => {
    const before = doneBefore(file, key);
    if (before !== undefined) return { compute: before, kept: true };
    const asked = system.options?.threads;
    const threads = typeof asked === 'number' ? asked : all;
    return within(threads, async () => {
      const apart = run.only === undefined && threads < all;
      // Another piece of the same system may have had this one done beside its own: a process labels all corpora.
      if (apart && doneBefore(file, key) === undefined) await childRun(run, stage, stem);
      const compute = apart ? doneBefore(file, key) : undefined;
      // What failed apart is done again here, to end with its error.
      return compute === undefined ? unlessDone(file, key, work) : { compute, kept: false };
    });
  };
}
