import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Peak of resident memory in MiB. Linux hands `maxRSS` of the parent down to a child; VmHWM begins anew. */
export function peakMiB(): number {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}
