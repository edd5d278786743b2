/**
 * `npm run bench:million`: labels a CSV of a million synthetic reports by rules through the command line, as a user
 * would, and prints reports/s and peak memory.
 */
import { modality } from '@labelray/modality-cxr';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'labelray-million-'));
try {
  const texts = modality
    .synthesize?.({ style: 'internal', parts: { test: 2000 }, seed: 1 })
    .map(({ text }) => `"${text.replaceAll('"', '""')}"`);
  if (texts === undefined) throw new Error('the modality has no synthesizer');
  const file = openSync(join(folder, 'reports.csv'), 'w');
  writeSync(file, 'report_id,text\n');
  for (let i = 0; i < reports; i += 1000) {
    const rows = Array.from(
      { length: Math.min(1000, reports - i) },
      (_, j) => `r${i + j},${texts[(i + j) % texts.length] ?? ''}\n`,
    );
    writeSync(file, rows.join(''));
  }
  closeSync(file);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...[join(import.meta.dirname, '../bench/bin/labelray.js'), 'label', '--modality', 'cxr'],
      ...['--input', join(folder, 'reports.csv'), '--output', join(folder, 'labels.csv'), '--json'],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const account = JSON.parse(stdout) as { reports: number; seconds: number; peakMiB: number };
  process.stdout.write(
    `${account.reports} reports in ${account.seconds.toFixed(1)} s: ` +
      `${Math.round(account.reports / account.seconds)} reports/s, peak ${account.peakMiB} MiB\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
