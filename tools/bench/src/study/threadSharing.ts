import { availableParallelism } from 'node:os';
import type { StudyRun } from './studyRun.ts';
import { threadBudget } from './threadBudget.ts';

/** Does work of a system in its turn; `apart` tells whether it is to be done in a process of its own. */
export type ThreadSharing = <T>(
  run: StudyRun,
  options: Readonly<Record<string, unknown>>,
  work: (apart: boolean) => Promise<T>,
) => Promise<T>;

/**
 * Shares the threads of the machine among systems: one whose option `threads` leaves some for another works apart, beside
 * others; one that does not say takes them all.
 */
export function threadSharing(all = availableParallelism()): ThreadSharing {
  const within = threadBudget(all);
  return (run, { threads: asked }, work) => {
    const threads = typeof asked === 'number' ? asked : all;
    return within(threads, () => work(run.only === undefined && threads < all));
  };
}
