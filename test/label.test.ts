import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, runCli, scratch } from './runCli.ts';

const label = (folder: string, ...args: readonly string[]) =>
  runCli(
    ...['label', '--modality', 'cxr', '--input', join(folder, 'in.csv')],
    ...['--output', join(folder, 'out.csv'), ...args],
  );

test('a CSV with quotes, CRLF and BOM becomes one labels row a report', () => {
  const folder = scratch();
  writeFileSync(
    join(folder, 'in.csv'),
    '\uFEFFstudy_id,report\r\ns1,"No pleural effusion, and\nno ""free air""."\r\ns2,\r\ns3,Large pneumothorax.\r\n',
  );
  const { code, stderr } = label(folder);
  expect(code).toBe(0);
  expect(stderr).toContain('column report: text (guessed)');
  const rows = readFileSync(join(folder, 'out.csv'), 'utf8').trim().split('\n');
  const header = rows[0]?.split(',') ?? [];
  expect(rows.map((row) => row.split(',')[0])).toEqual(['report_id', 's1', 's2', 's3']);
  expect(rows[1]?.split(',')[header.indexOf('Pleural Effusion')]).toBe('0');
  expect(rows[2]?.split(',')[header.indexOf('Pleural Effusion')]).toBe('nm');
  expect(rows[3]?.split(',')[header.indexOf('Pneumothorax')]).toBe('1');
  expect(existsSync(join(folder, 'out.csv.partial'))).toBe(false);
});

test('evidence quotes the words, their place and the rule', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'in.csv'), 'report_id,text\na,There is no pneumothorax.\n');
  expect(label(folder, '--evidence').code).toBe(0);
  // "pneumothorax" stands at 12–24
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toMatch(/pneumothorax \[12–24\] \S+/);
});

test('columns of probabilities stand beside the labels, blank for rules, and are read again', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'in.csv'), 'report_id,text\na,There is no pneumothorax.\n');
  expect(label(folder, '--probabilities').code).toBe(0);
  const out = join(folder, 'out.csv');
  expect(readFileSync(out, 'utf8')).toContain('Support Devices probability');
  const { code, stdout } = runCli('compare', out, out);
  expect([code, stdout]).toEqual([0, expect.stringContaining('Pneumothorax: 100.0 % agree')]);
});

test('a file of texts without header is read and written in the original form', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'in.csv'), 'No pneumothorax.\n"Edema, mild."\n');
  expect(label(folder, '--form', 'chexpert').code).toBe(0);
  const [header = '', first = '', second = ''] = readFileSync(
    join(folder, 'out.csv'),
    'utf8',
  ).split('\n');
  const cell = (row: string, name: string) => row.split(',')[header.split(',').indexOf(name)];
  expect(cell(first, 'Pneumothorax')).toBe('0.0');
  expect(cell(second, 'Edema')).toBe('1.0');
  expect(cell(second, 'Pneumothorax')).toBe('');
});

test.each([
  ['a report twice', 'report_id,text\na,x\na,y\n', 'row 3'],
  ['no id', 'report_id,text\n,x\n', 'row 2'],
  ['no text column', 'report_id,words\na,x\n', '--text-column'],
  ['an unclosed quote', 'report_id,text\na,"x\n', 'quote'],
])('%s is refused with exit code 2, and an older output stays', (_, content, message) => {
  const folder = scratch();
  writeFileSync(join(folder, 'in.csv'), content);
  writeFileSync(join(folder, 'out.csv'), 'older');
  const { code, stderr } = label(folder);
  expect(stderr).toContain(message);
  expect(stderr).toContain('in.csv');
  expect(code).toBe(2);
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('older');
});

test('an unknown labeler or modality is named with the known ones', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'in.csv'), 'report_id,text\na,x\n');
  const { code, stderr } = label(folder, '--labeler', 'rulez');
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean "rules"?');
});

/** Starts a labeling run and kills it as soon as its partial file has grown to a size. */
async function killed(folder: string, signal: NodeJS.Signals, bytes: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [cli, 'label', '--modality', 'cxr', '--input', join(folder, 'in.csv')].concat([
      '--output',
      join(folder, 'out.csv'),
      '--resume',
    ]),
    { stdio: 'ignore' },
  );
  const closed = new Promise((resolve) => child.once('close', resolve));
  const timer = setInterval(() => {
    const partial = join(folder, 'out.csv.partial');
    if (existsSync(partial) && readFileSync(partial).length >= bytes) child.kill(signal);
  }, 5);
  await closed;
  clearInterval(timer);
}

test.each(['SIGKILL', 'SIGINT'] as const)(
  '%s loses nothing: --resume gives the same bytes',
  async (signal) => {
    const folder = scratch();
    const rows = Array.from(
      { length: 30_000 },
      (_, i) =>
        `r${i},"${i % 3 === 0 ? 'Possible' : 'No'} effusion, ${'stable heart. '.repeat(i % 7)}"`,
    );
    writeFileSync(join(folder, 'in.csv'), `report_id,text\n${rows.join('\n')}\n`);
    expect(label(folder).code).toBe(0);
    const whole = readFileSync(join(folder, 'out.csv'), 'utf8');
    for (const bytes of [1, 400_000, 800_000]) await killed(folder, signal, bytes);
    expect(label(folder, '--resume').code).toBe(0);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(whole);
  },
  60_000,
);

test('resuming with another labeler or another input is refused', () => {
  const folder = scratch();
  const input = join(folder, 'in.csv');
  writeFileSync(input, 'report_id,text\na,x\nb,y\n');
  writeFileSync(join(folder, 'out.csv.partial'), 'report_id,Edema\nz,nm\n');
  const made = {
    modality: 'cxr',
    labeler: 'rules',
    options: {},
    form: 'labelray',
    evidence: false,
    probabilities: false,
    seed: 1,
  };
  writeFileSync(join(folder, 'out.csv.partial.json'), JSON.stringify(made));
  const other = label(folder, '--resume');
  expect(other.code).toBe(2);
  expect(other.stderr).toContain('the partial file has "z"');
  const mode = label(folder, '--resume', '--set', 'mode=compatible');
  expect(mode.code).toBe(2);
  expect(mode.stderr).toContain('other options');
});
