/**
 * Times JSON answers written token by token, none of them forced, as the peer writes them:
 * `node writeTokens.ts <folder> <task.json> <threads>`. Prints one JSON line: milliseconds of every run after the first.
 */
import { generate, openLlama, openLlamaFolder } from '@labelray/llama';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import type { PeerTask } from './peerTask.ts';

const [folder = '', file = '', threads = ''] = process.argv.slice(2);
const { batches, answerTokens } = JSON.parse(await readFile(file, 'utf8')) as PeerTask;
const llama = openLlama(await openLlamaFolder(folder), { threads: Number(threads) });
const milliseconds: number[] = [];
for (let run = 0; run < 4; run++) {
  const start = performance.now();
  for (const rows of batches) {
    const prompts = rows.map(({ prompt }) => prompt);
    await generate(llama, prompts, { maxTokens: answerTokens, end: [] });
  }
  milliseconds.push(performance.now() - start);
}
await llama.release();
process.stdout.write(`${JSON.stringify({ milliseconds: milliseconds.slice(1), labels: [] })}\n`);
