/**
 * Loaded before a program (`node --import`): when it ends, writes its peak of resident memory and its seconds since the
 * process began as JSON into the file that LABELRAY_PEAK_FILE names.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env.LABELRAY_PEAK_FILE;
if (file !== undefined) {
  process.on('exit', () => {
    const peakMiB = process.resourceUsage().maxRSS / 1024;
    writeFileSync(file, JSON.stringify({ peakMiB, seconds: performance.now() / 1000 }));
  });
}
