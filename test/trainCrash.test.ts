import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { killAtRandom, runUntilKilled } from './killedRuns.ts';
import { scratch } from './runCli.ts';
import { syntheticReports, writeCorpus, writeRandomBase } from './trainingFiles.ts';

const folder = scratch();
const file = (name: string) => join(folder, name);
const begun = 'cost: about'; // the last line before the first step

/** Every file of a training by its path; of the log all but its times, which no two runs share. */
function filesOf(output: string): Readonly<Record<string, string>> {
  const names = readdirSync(output, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(output, name)).isFile())
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(output, name));
        if (name.endsWith('checkpoint.safetensors')) return [name, '']; // holds the seconds so far
        const text = bytes.toString('latin1');
        return [name, text.replaceAll(/"(seconds|tokensPerSecond)":[\d.e+-]+/g, '"$1":0')];
      }),
  );
}

test('labelray train, killed at 20 random moments and resumed: the same adapter, card, curves and log', async () => {
  const reports = syntheticReports({ train: 8, dev: 2 });
  await writeRandomBase(file('base'), { texts: reports.map(({ text }) => text) });
  writeCorpus(file('all.jsonl'), reports);
  const command = (name: string) => [
    ...['train', '--modality', 'cxr', '--base', file('base'), '--output', file(name)],
    ...['--train', file('all.jsonl'), '--dev', file('all.jsonl'), '--epochs', '3'],
    ...['--set', 'prompt=plain', '--set', 'maxTokens=1024', '--set', 'batchSize=4'],
  ];
  const { span } = await runUntilKilled(command('unbroken'), { begun });
  const expected = filesOf(file('unbroken'));
  expect(Object.keys(expected)).toEqual(
    expect.arrayContaining(['README.md', 'adapter_model.safetensors', 'run/train.jsonl']),
  );
  const kills = await killAtRandom((run) => command(`killed${run}`), {
    ...{ kills: 20, span, begun, random: seededRandom(5, 'kill') },
    check: (run) => {
      expect(filesOf(file(`killed${run}`))).toEqual(expected); // nothing lost, nothing doubled
    },
  });
  expect(kills).toBe(20);
}, 600_000);
