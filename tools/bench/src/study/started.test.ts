import { expect, test } from '@jest/globals';
import { started } from './started.ts';

test('started work that fails is told at the end, when the rest has ended', async () => {
  const works = started<string>();
  const [a, b] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()] as const;
  works.add(a.promise);
  works.add(b.promise);
  a.reject(new Error('no room'));
  let ended = false;
  const all = works.all().finally(() => {
    ended = true;
  });
  all.catch(() => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).toBe(false); // b still runs
  b.resolve('done');
  await expect(all).rejects.toThrow('no room');
});
