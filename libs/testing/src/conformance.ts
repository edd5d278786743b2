import { test } from '@jest/globals';
import { join, resolve } from 'node:path';

/**
 * A test that needs the reference data of the folder `LABELRAY_SHARED` names (relative to the workspace root);
 * skipped and counted where it is not set. `path` joins names to that folder.
 *
 * @example
 * conformance('Open-i gold equals the published one', async (path) => {
 *   const gold = await readFile(path('data', 'openi', 'mesh-gold-dev.csv'), 'utf8');
 * });
 */
export function conformance(
  name: string,
  body: (path: (...names: readonly string[]) => string) => void | Promise<void>,
  timeout = 120_000,
): void {
  const shared = process.env.LABELRAY_SHARED;
  if (shared === undefined || shared === '') {
    test.skip(`conformance: ${name}`, () => undefined);
    return;
  }
  const root = join(import.meta.dirname, '../../..');
  test(`conformance: ${name}`, () => body((...names) => resolve(root, shared, ...names)), timeout);
}
