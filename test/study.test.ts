import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sourceFiles.ts';
import { cli, runCli, scratch } from './runCli.ts';

type Json = Record<string, unknown>;

const committed = JSON.parse(
  readFileSync(join(root, 'libs/modality-cxr/studies/default.json'), 'utf8'),
) as Json & {
  corpora: Json[];
  systems: Json[];
  statistics: Json;
  families: (Json & { pairs: string[][] })[];
};

/** Systems that answer at once and to the last bit; trained ones have test/trainedStudy.test.ts. */
const quick = committed.systems.filter(({ labeler }) => /^(majority|rules)$/.test(String(labeler)));
const families = committed.families.map((family) => ({
  ...family,
  pairs: family.pairs.filter((pair) => pair.every((id) => quick.some((one) => one.id === id))),
}));

/** The committed study of quick systems on a tenth of the reports, with changes, in a file outside the workspace. */
function smallStudy(changes: Json = {}): string {
  const corpora = committed.corpora.map((corpus) => ({
    ...corpus,
    source: { ...(corpus.source as Json), parts: { train: 60, dev: 20, test: 60 } },
  }));
  const statistics = { ...committed.statistics, draws: 200, permutations: 200 };
  const quickly = { systems: quick, families, corpora, statistics };
  const study = { ...committed, name: 'small', ...quickly, ...changes };
  const file = join(scratch(), 'small.json');
  writeFileSync(file, JSON.stringify(study));
  return file;
}

/** Every file below a folder with the hash of its bytes. */
function bytes(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('compute'))
    .map((item) => join(item.parentPath, item.name));
  return new Map(
    names
      // Table 4 holds times, and the pages that show it with it.
      .filter((name) => !/table-4|index\.html|README\.md/.test(name))
      .map((name) => [
        name.slice(folder.length),
        createHash('sha256').update(readFileSync(name)).digest('hex'),
      ]),
  );
}

test('a study runs from anywhere, all stages, and the same command gives the same bytes', () => {
  const file = smallStudy();
  const runs = [scratch(), scratch()].map((output) => {
    const { code, stdout, stderr } = runCli('study', file, '--output', output);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('Labelray rules');
    expect(stdout).toContain('SYNTHETIC');
    return bytes(output);
  });
  expect(runs[0]?.size).toBeGreaterThan(30);
  expect(runs[0]).toEqual(runs[1]);
}, 60_000);

test('stages one by one give what all at once give', () => {
  const file = smallStudy();
  const [once, staged] = [scratch(), scratch()];
  expect(runCli('study', file, '--output', once).code).toBe(0);
  for (const stage of ['corpora', 'fit', 'label', 'score', 'report']) {
    expect(runCli('study', file, '--output', staged, '--stage', stage).code).toBe(0);
  }
  expect(bytes(staged)).toEqual(bytes(once));
}, 60_000);

test('Ctrl-C says how to go on, ends with 130, and the same command finishes', async () => {
  const file = smallStudy();
  const [once, stopped] = [scratch(), scratch()];
  expect(runCli('study', file, '--output', once).code).toBe(0);
  const child = spawn(process.execPath, [cli, 'study', file, '--output', stopped]);
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  child.stdout.once('data', () => child.kill('SIGINT')); // the first stage tells what it did
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, said]).toEqual([130, expect.stringMatching(/^labelray: stopped; the same .*\n$/)]);
  expect(runCli('study', file, '--output', stopped).code).toBe(0);
  expect(bytes(stopped)).toEqual(bytes(once));
}, 60_000);

test('what a study lacks is listed with how to get it, and the rest runs', () => {
  const missing = {
    id: 'hospital',
    title: 'Hospital',
    role: 'external',
    provenance: 'private',
    source: { kind: 'jsonl', path: 'not-there.jsonl', obtain: 'ask the hospital' },
  };
  const file = smallStudy({
    corpora: [...committed.corpora, missing].map((corpus) =>
      corpus === missing
        ? corpus
        : { ...corpus, source: { ...(corpus.source as Json), parts: { train: 30, test: 30 } } },
    ),
    systems: [
      ...quick,
      { id: 'oracle', title: 'Oracle', labeler: 'file:oracle.csv', obtain: 'run the oracle' },
    ],
  });
  const { code, stdout } = runCli('study', file, '--output', scratch(), '--json');
  expect(code).toBe(0);
  const { notes } = JSON.parse(stdout) as { notes: string[] };
  expect(notes.join('\n')).toMatch(
    /corpus hospital .*not-there\.jsonl.* is missing: ask the hospital/,
  );
  expect(notes.join('\n')).toMatch(/system oracle .*oracle\.csv.* is missing: run the oracle/);
});

test('a study without any corpus ends with the list and exit code 2', () => {
  const source = { kind: 'jsonl', path: 'not-there.jsonl', obtain: 'ask the hospital' };
  const corpora = [{ id: 'h', title: 'H', role: 'internal', provenance: 'private', source }];
  const { code, stderr } = runCli(
    ...['study', smallStudy({ corpora, families: [] }), '--output', scratch()],
  );
  expect(code).toBe(2);
  expect(stderr).toContain('ask the hospital');
});

test('a patient in training and test stops the study unless it allows the overlap', () => {
  const folder = scratch();
  const report = (id: string, split: string) =>
    JSON.stringify({
      id,
      patientId: 'p1',
      sections: {},
      text: `Report ${id}.`,
      split,
      labels: { Edema: '1' },
    });
  writeFileSync(join(folder, 'corpus.jsonl'), `${report('a', 'train')}\n${report('b', 'test')}\n`);
  const source = { kind: 'jsonl', path: join(folder, 'corpus.jsonl'), obtain: 'ask me' };
  const corpora = [{ id: 'mine', title: 'Mine', role: 'internal', provenance: 'private', source }];
  const study = (changes: Json) => smallStudy({ corpora, families: [], ...changes });
  const refused = runCli('study', study({}), '--output', scratch());
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('1 patients are both in mine train and mine test');
  expect(refused.stderr).toContain('allowOverlap');
  const allowed = runCli('study', study({ allowOverlap: true }), '--output', scratch());
  expect(allowed.code).toBe(0);
});

test.each([
  ['broken JSON', '{', 'JSON'],
  ['an unknown field', JSON.stringify({ ...committed, sytems: [] }), 'sytems'],
  [
    'a family that names an unknown system',
    JSON.stringify({
      ...committed,
      families: [
        {
          id: 'f',
          kind: 'confirmatory',
          metric: 'macroPresent',
          pairs: [['rulez', 'rules']],
          corpora: [],
        },
      ],
    }),
    'rulez',
  ],
])('%s is refused with exit code 2', (_, content, message) => {
  const file = join(scratch(), 'study.json');
  writeFileSync(file, content);
  const { code, stderr } = runCli('study', file, '--output', scratch());
  expect(code).toBe(2);
  expect(stderr).toContain('study.json');
  expect(stderr).toContain(message);
});
