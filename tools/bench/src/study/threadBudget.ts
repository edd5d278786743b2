import { availableParallelism } from 'node:os';

/** Runs work that says how many threads it computes with, as much at once as there are threads. */
export type ThreadBudget = <T>(threads: number, work: () => Promise<T>) => Promise<T>;

/**
 * A budget of `all` threads. Work starts in the order in which it was given, and alone where it wants more than there
 * are.
 */
export function threadBudget(all = availableParallelism()): ThreadBudget {
  const waiting: { readonly threads: number; readonly start: () => void }[] = [];
  let free = all;
  const startWaiting = (): void => {
    for (let next = waiting[0]; next !== undefined && next.threads <= free; next = waiting[0]) {
      waiting.shift();
      free -= next.threads;
      next.start();
    }
  };
  return async (wanted, work) => {
    const threads = Math.min(wanted, all);
    await new Promise<void>((start) => {
      waiting.push({ threads, start });
      startWaiting();
    });
    try {
      return await work();
    } finally {
      free += threads;
      startWaiting();
    }
  };
}
