/** Work that was started and is waited for at the end. */
export interface Started<T> {
  add(work: Promise<T>): void;
  /** All results in the order of adding, or the first failure once nothing runs any more. */
  all(): Promise<T[]>;
}

export function started<T>(): Started<T> {
  const works: Promise<T>[] = [];
  return {
    add(work) {
      works.push(work);
      work.catch(() => undefined); // a failure is told by all(), and must not end the process before
    },
    async all() {
      await Promise.allSettled(works);
      return Promise.all(works);
    },
  };
}
