import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';

const commands = [
  ...['compare', 'corpus', 'doctor', 'export-training', 'import-adapter', 'label', 'report'],
  ...['score', 'study', 'train'],
];

test.each(commands)('%s --help shows an example', (name) => {
  const { code, stdout } = runCli(name, '--help');
  expect(code).toBe(0);
  expect(stdout).toContain(`npx labelray ${name}`);
});

test.each([
  ['an unknown command', ['lable'], 'did you mean'],
  ['an unknown option', ['doctor', '--jsno'], '--jsno'],
  ['a missing option', ['label'], '--modality'],
  [
    'a number that is none',
    ['score', '--modality', 'cxr', '--gold', 'g', '--predictions', 'p', '--seed', 'x'],
    '--seed "x"',
  ],
  ['an unknown modality', ['compare', 'a.csv', 'b.csv', '--modality', 'cxx'], 'did you mean "cxr"'],
  [
    'a file that is not there',
    ['report', 'nowhere.json', '--output', 'x'],
    'nowhere.json: no such file',
  ],
])('%s ends with exit code 2 and a message', (_, args, message) => {
  const { code, stderr } = runCli(...args);
  expect(stderr.toLowerCase()).toContain(message.toLowerCase());
  expect(code).toBe(2);
});

test('doctor lists what is there and how to get what is not', () => {
  const { code, stdout } = runCli('doctor', '--json');
  expect(code).toBe(0);
  const diagnosis = JSON.parse(stdout) as {
    modalities: string[];
    labelers: Record<string, string>;
    packages: Record<string, string>;
    studies: { target: string; ready: boolean; missing: { obtain: string }[] }[];
  };
  expect(diagnosis.modalities).toEqual(expect.arrayContaining(['cxr', 'mammo']));
  expect(Object.keys(diagnosis.labelers)).toEqual(
    expect.arrayContaining(['file', 'majority', 'rules']),
  );
  expect(Object.values(diagnosis.packages)).not.toContain('missing');
  expect(diagnosis.studies).toContainEqual(
    expect.objectContaining({ target: 'bench:cxr', ready: true, missing: [] }),
  );
  const paper = diagnosis.studies.find(({ target }) => target === 'bench:cxr-paper');
  expect(paper?.missing.every(({ obtain }) => obtain.length > 20)).toBe(true);
});

test('compare counts disagreements by hand and names the reports', () => {
  const folder = scratch();
  const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
  writeFileSync(a, 'report_id,Edema,Fracture\nr1,1,nm\nr2,0,nm\nr3,0,1\nr4,1,1\n');
  writeFileSync(b, 'report_id,Fracture,Edema\nr2,nm,1\nr1,nm,1\nr3,1,1\nr5,1,1\n');
  const { code, stdout } = runCli('compare', a, b, '--modality', 'cxr', '--json');
  expect(code).toBe(0);
  const { reports, onlyFirst, onlySecond, findings } = JSON.parse(stdout) as {
    reports: number;
    onlyFirst: number;
    onlySecond: number;
    findings: { finding: string; agreed: number; disagreements: unknown[] }[];
  };
  expect({ reports, onlyFirst, onlySecond }).toEqual({ reports: 3, onlyFirst: 1, onlySecond: 1 });
  expect(findings.find(({ finding }) => finding === 'Edema')).toEqual({
    finding: 'Edema',
    agreed: 1,
    disagreements: [{ first: '0', second: '1', reportIds: ['r2', 'r3'] }],
  });
});

test('compare knows the modality from the findings, and prints the ids for people', () => {
  const folder = scratch();
  const [a, b, odd] = ['a.csv', 'b.csv', 'odd.csv'].map((name) => join(folder, name));
  if (a === undefined || b === undefined || odd === undefined) throw new Error('no paths');
  writeFileSync(a, 'report_id,Mass,Nodule\nr1,r,x\nr2,l,x\n');
  writeFileSync(b, 'report_id,Mass,Nodule\nr1,l,x\nr2,l,x\n');
  const { code, stdout } = runCli('compare', a, b);
  expect(code).toBe(0);
  expect(stdout).toContain('Mass: 50.0 % agree, 1 differ\n  r → l: 1 (r1)');
  writeFileSync(odd, 'report_id,Mood\nr1,good\n');
  const refused = runCli('compare', odd, odd);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--modality')]);
});

conformance('every Open-i file is accounted for and its gold is the published one', (path) => {
  const folder = scratch();
  const { code, stdout } = runCli(
    ...['corpus', 'openi', '--input', path('data', 'openi', 'ecgen-radiology-dev.tgz'), '--json'],
    ...['--output', join(folder, 'o.jsonl'), '--annotations', `mesh=${join(folder, 'mesh.csv')}`],
  );
  expect(code).toBe(0);
  const account = JSON.parse(stdout) as {
    reports: number;
    card: { read: number; leftOut: unknown[] };
  };
  expect(account.card.read).toBe(3184);
  expect(account.reports + account.card.leftOut.length).toBe(3184);
  expect(existsSync(join(folder, 'o.card.json'))).toBe(true);
  // Both have `id, labels in the same order`; only the name of the id column and the order of rows differ.
  const rows = (file: string) => readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1).sort();
  expect(rows(join(folder, 'mesh.csv'))).toEqual(rows(path('data', 'openi', 'mesh-gold-dev.csv')));
});
