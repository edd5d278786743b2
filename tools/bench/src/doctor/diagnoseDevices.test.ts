import { afterAll, expect, test } from '@jest/globals';

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnoseDevices } from './diagnoseDevices.ts';

const folder = mkdtempSync(join(tmpdir(), 'labelray-'));
const program = join(folder, 'probe.js');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the cpu is there; what is not says why and what it needs', async () => {
  const [cpu, ...others] = await diagnoseDevices();
  expect(cpu).toEqual({ device: 'cpu', available: true });
  expect(others.map(({ device }) => device)).toEqual(['webgpu', 'cuda']);
  for (const { available, reason, needs } of others) {
    const said = available ? [undefined, undefined] : [expect.any(String), expect.any(String)];
    expect([reason, needs]).toEqual(said);
  }
}, 60_000);

test('a driver that crashes or hangs is told, and the others are tried', async () => {
  writeFileSync(
    program,
    `if (process.argv[2] === 'webgpu') process.kill(process.pid, 'SIGSEGV');
     else if (process.argv[2] === 'cuda') setTimeout(() => {}, 60_000);
     else console.log('{"device":"cpu","available":true}');`,
  );
  const lost = { available: false, needs: 'another driver' };
  expect(await diagnoseDevices({ program, patience: 5000 })).toEqual([
    { device: 'cpu', available: true },
    { ...lost, device: 'webgpu', reason: 'its driver ends the process (SIGSEGV)' },
    { ...lost, device: 'cuda', reason: 'its driver does not answer' },
  ]);
}, 60_000);
