import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { zipBytes } from '@labelray/testing/files';
import { checkpointBytes, pickleBytes } from '@labelray/weights/testing';
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';
import { root } from './sourceFiles.ts';

const folder = scratch();
const file = (name: string) => join(folder, name);
const { dict, global, join: pieces, list, tensor, text, whole } = pickleBytes;

/** A vocabulary of so many pieces: the marks, then w5, w6, … */
function vocabulary(size: number): string {
  const marks = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
  const words = Array.from({ length: size - marks.length }, (_, at) => `w${at + marks.length}`);
  writeFileSync(file(`vocab${size}.txt`), `${[...marks, ...words].join('\n')}\n`);
  return file(`vocab${size}.txt`);
}

const convert = (checkpoint: string, output: string, ...more: readonly string[]) =>
  runCli('convert-checkpoint', checkpoint, '--vocab', vocabulary(120), '--output', output, ...more);

conformance('the golden checkpoint is converted, and labels by it', (path) => {
  const golden = (name: string) => path('golden', 'bert', 'heads-13x4-1x2', name);
  const output = file('golden');
  const done = convert(
    golden('checkpoint.pth'),
    output,
    '--config',
    golden('config.json'),
    '--json',
  );
  expect(done.stderr).toContain('65 tensors written; 5 left out');
  expect(done.code).toBe(0);
  expect(JSON.parse(done.stdout)).toMatchObject({ tensors: 65 });
  const { labelray } = JSON.parse(readFileSync(join(output, 'config.json'), 'utf8')) as {
    labelray: { heads: { name: string }[]; trainedOn: string };
  };
  expect(labelray.heads.map(({ name }) => name).slice(2, 4)).toEqual([
    'Lung Opacity',
    'Lung Lesion',
  ]);
  expect(labelray.trainedOn).toBe('MIMIC-CXR');

  // What was converted gives the logits that PyTorch gave for the checkpoint.
  copyFileSync(golden('cases.json'), join(output, 'cases.json'));
  const program = join(root, 'tools/conformance/bert.ts');
  const { stdout } = spawnSync(process.execPath, [program, output], { encoding: 'utf8' });
  expect(stdout.match(/ ok$/gm)).toHaveLength(14);

  writeFileSync(file('reports.csv'), 'report_id,text\ns50000001,w7 w9\ns50000002,w8 w8\n');
  const labels = runCli(
    ...['label', '--modality', 'cxr', '--labeler', `chexbert:${output}`],
    ...['--input', file('reports.csv'), '--output', file('labels.jsonl')],
  );
  expect(labels.code).toBe(0);
  expect(labels.stderr).toContain('contaminated: reports with ids of MIMIC-CXR: 2');
  const [first = ''] = readFileSync(file('labels.jsonl'), 'utf8').split('\n');
  const { labels: given } = JSON.parse(first) as { labels: Record<string, string> };
  expect(Object.keys(given)).toHaveLength(14);

  const again = convert(golden('checkpoint.pth'), output, '--config', golden('config.json'));
  expect(again).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('holds 6 files already') as unknown as string,
  });
  const blind = convert(golden('checkpoint.pth'), file('blind'));
  expect(blind.stderr).toContain('the shapes do not tell the heads of attention: hidden size 32');
  const other = runCli(
    ...['convert-checkpoint', golden('checkpoint.pth'), '--config', golden('config.json')],
    ...['--vocab', vocabulary(119), '--output', file('other')],
  );
  expect(other.stderr).toContain('vocab119.txt: has 119 word pieces, the weights have 120');
  expect([blind.code, other.code]).toEqual([2, 2]);
  expect([file('blind'), file('other')].filter(existsSync)).toEqual([]);
});

const one = tensor({ count: 1, shape: [1], strides: [1] });
const good = whole(dict({ w: one }));
const four = new Uint8Array(4);
const hostile: Readonly<Record<string, readonly [bytes: Uint8Array, problem: string]>> = {
  'calls a function': [
    checkpointBytes(whole(global('os', 'system'), '(', text(`touch ${file('called')}`), 'tR')),
    'GLOBAL at byte 2 names os.system',
  ],
  'holds itself': [
    checkpointBytes(whole(pieces(']q', [0], 'h', [0], 'a'))),
    'the list made at byte 2 holds itself',
  ],
  'nests deeply': [
    checkpointBytes(whole(']'.repeat(200_000), 'a'.repeat(199_999))),
    'is nested deeper than 100',
  ],
  'lies about the size of a tensor': [
    checkpointBytes(whole(dict({ w: tensor({ count: 1, shape: [9], strides: [1] }) })), {
      '0': four,
    }),
    'passes its storage of 1',
  ],
  'lies about the size of an entry': [
    zipBytes([
      { name: 'a/data.pkl', data: good, method: 0 },
      { name: 'a/data/0', data: four, method: 0, declaredSize: 1e9 },
    ]),
    'is a damaged zip archive',
  ],
  'points outside': [
    zipBytes([
      { name: 'a/data.pkl', data: good, method: 0 },
      { name: '../../etc/0', data: four, method: 0 },
    ]),
    'entry "../../etc/0" has a name that leads out of the archive',
  ],
  'packs a bomb': [
    zipBytes([
      { name: 'a/data.pkl', data: good, method: 0 },
      { name: 'a/data/0', data: new Uint8Array(1e7), method: 8 },
    ]),
    'lies in the packed entry "a/data/0"',
  ],
  'is of the old format': [
    Buffer.from('80028a0a6cfc9c46f9206aa850192e8002', 'hex'),
    'is a checkpoint of the format before PyTorch 1.6; load and save it again',
  ],
  'holds no model': [
    checkpointBytes(whole(dict({ w: list(one) })), { '0': four }),
    'holds no state dict; its keys: "w"',
  ],
  'holds another model': [
    checkpointBytes(good, { '0': four }),
    'the weight bert.embeddings.word_embeddings.weight is missing',
  ],
};

test.each(Object.entries(hostile))(
  'a checkpoint that %s ends in a message and 2',
  (name, [bytes, problem]) => {
    const checkpoint = file(`${name}.pth`);
    writeFileSync(checkpoint, bytes);
    const { code, stderr } = convert(checkpoint, file('none'));
    expect(stderr).toContain(`${checkpoint}: `);
    expect(stderr).toContain(problem);
    expect(code).toBe(2);
    expect(['none', 'none.partial', 'called'].map(file).filter(existsSync)).toEqual([]);
  },
);
