import { beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { killAtRandom, runUntilKilled } from './killedRuns.ts';
import { scratch } from './runCli.ts';
import { syntheticReports, writeRandomBase } from './trainingFiles.ts';

const folder = scratch();
const file = (name: string) => join(folder, name);
const begun = 'column'; // how the columns of the input are understood, said before the first report
const count = 300;

beforeAll(async () => {
  const reports = syntheticReports({ train: count, dev: 0 });
  await writeRandomBase(file('base'), { texts: reports.slice(0, 20).map(({ text }) => text) });
  const rows = reports.map(({ id, text }) => `${id},"${text.replaceAll('"', '""')}"\n`);
  writeFileSync(file('in.csv'), `report_id,text\n${rows.join('')}`);
});

test.each([
  ['predictions with probabilities', 'jsonl', count],
  ['a table of labels', 'csv', count + 1], // and the header
])(
  'labelray label, killed at 10 random moments and resumed: %s as in one go',
  async (_, ending, lines) => {
    const command = (name: string) => [
      ...['label', '--modality', 'cxr', '--labeler', `llama:${file('base')}`],
      ...['--input', file('in.csv'), '--output', file(`${name}.${ending}`)],
      ...['--set', 'prompt=plain', '--set', 'maxTokens=1024'],
    ];
    const { span } = await runUntilKilled(command('unbroken'), { begun });
    const expected = readFileSync(file(`unbroken.${ending}`), 'utf8');
    expect(expected.trim().split('\n')).toHaveLength(lines);
    const kills = await killAtRandom((run) => command(`killed${run}`), {
      ...{ kills: 10, span, begun, random: seededRandom(7, ending) },
      check: (run) => {
        expect(readFileSync(file(`killed${run}.${ending}`), 'utf8')).toBe(expected);
      },
    });
    expect(kills).toBe(10);
    expect(readdirSync(folder).filter((name) => name.includes('.partial'))).toEqual([]);
  },
  600_000,
);
