/**
 * Loaded before a program (`node --import`): when it ends, writes its peak of resident memory, its seconds since the
 * process began and those of the processor as JSON into the file that LABELRAY_PEAK_FILE names.
 */
import { peakMiB } from '@labelray/core';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import type { CommandCost } from './runCommand.ts';

const file = process.env.LABELRAY_PEAK_FILE;
if (file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const cost: CommandCost = {
      seconds: performance.now() / 1000,
      processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMiB: peakMiB(),
    };
    writeFileSync(file, JSON.stringify(cost));
  });
}
