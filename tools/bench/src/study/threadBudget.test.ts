import { describe, expect, test } from '@jest/globals';
import { threadBudget } from './threadBudget.ts';

/** Work that ends when it is told to, and says when it has begun. */
function task(begun: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    work: () => {
      begun.push(name);
      return promise;
    },
    end: () => {
      resolve(name);
    },
    fail: reject,
  };
}

/** Lets everything that is ready go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a budget of two threads', () => {
  test('runs two of one thread at once, the third when one ends', async () => {
    const begun: string[] = [];
    const run = threadBudget(2);
    const [a, b, c] = [task(begun, 'a'), task(begun, 'b'), task(begun, 'c')] as const;
    const all = [a, b, c].map(({ work }) => run(1, work));
    await settled();
    expect(begun).toEqual(['a', 'b']);
    b.end();
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
    a.end();
    c.end();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  test('runs what wants more than there is alone, and in its turn', async () => {
    const begun: string[] = [];
    const run = threadBudget(2);
    const [a, whole, c] = [task(begun, 'a'), task(begun, 'whole'), task(begun, 'c')] as const;
    const all = [run(1, a.work), run(8, whole.work), run(1, c.work)];
    await settled();
    expect(begun).toEqual(['a']); // one thread is free, but the whole machine is next
    a.end();
    await settled();
    expect(begun).toEqual(['a', 'whole']);
    whole.end();
    c.end();
    await Promise.all(all);
    expect(begun).toEqual(['a', 'whole', 'c']);
  });

  test('gives back what failed', async () => {
    const begun: string[] = [];
    const run = threadBudget(2);
    const [a, b] = [task(begun, 'a'), task(begun, 'b')] as const;
    const failing = run(2, a.work);
    const next = run(2, b.work);
    a.fail(new Error('out of memory'));
    await expect(failing).rejects.toThrow('out of memory');
    b.end();
    expect(await next).toBe('b');
  });
});
