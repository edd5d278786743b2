/**
 * Times how fast a model labels synthetic chest reports, in a process of its own, from text to labels:
 * `node label.ts <folder> <slots|json> <alpaca|plain> <reports> <threads>`. Prints one JSON line: milliseconds of every
 * run after the first, and the labels.
 */
import { labeler } from '@labelray/labelers/llama';
import { modality } from '@labelray/modality-cxr';
import process from 'node:process';
import { reportsToLabel } from './reportsToLabel.ts';

const [argument = '', answer = '', prompt = '', count = '', threads = ''] = process.argv.slice(2);
const reports = reportsToLabel(Number(count));
const opened = await labeler.open({
  modality,
  argument,
  options: { answer, prompt, threads: Number(threads), batch: 8 },
  seed: 1,
});
const milliseconds: number[] = [];
let labels: unknown;
for (let run = 0; run < 4; run++) {
  const stream = (async function* () {
    await Promise.resolve();
    yield* reports;
  })();
  const start = performance.now();
  const predictions = await Array.fromAsync(opened.label(stream));
  milliseconds.push(performance.now() - start);
  labels = predictions.map((one) => modality.findings.map(({ id }) => one.labels[id] ?? ''));
}
process.stdout.write(`${JSON.stringify({ milliseconds: milliseconds.slice(1), labels })}\n`);
