import { peakMiB, type Compute } from '@labelray/core';
import { cpus, totalmem } from 'node:os';
import process from 'node:process';

export type ComputeRun = Compute['runs'][number];

/** What this machine is, for Table 4. */
export function machine(): Compute['machine'] {
  const cores = cpus();
  return {
    cpu: (cores[0]?.model ?? 'unknown').trim(),
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
}

/** Runs a piece of work and tells its wall time and the peak memory of the process up to its end. */
export async function measured<T>(
  work: () => Promise<T>,
): Promise<{ result: T; seconds: number; peakMiB: number }> {
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  return { result, seconds, peakMiB: Math.round(peakMiB()) };
}
