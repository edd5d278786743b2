import { beforeAll, expect, test } from '@jest/globals';
import { parseAlpaca, parseChat } from '@labelray/core/formats';
import { fileSource } from '@labelray/corpus/files';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';
import { syntheticReports, writeCorpus, writeRandomBase } from './trainingFiles.ts';

const folder = scratch();
const file = (...path: readonly string[]) => join(folder, ...path);
const base = file('base');
const reports = syntheticReports({ train: 6, dev: 3 });
const chatTemplate =
  "{% for m in messages %}[{{ m['role'] }}]\n{{ m['content'] }}\n{% endfor %}" +
  '{% if add_generation_prompt %}[assistant]\n{% endif %}';
const form = ['--set', 'guideline=brief', '--set', 'maxTokens=1600'];

beforeAll(async () => {
  const texts = reports.map(({ text }) => text);
  await writeRandomBase(base, { texts });
  await writeRandomBase(file('chat-base'), { texts, chatTemplate });
  writeCorpus(file('all.jsonl'), reports);
});

const both = ['--train', file('all.jsonl'), '--dev', file('all.jsonl')];
const exporting = (name: string, ...args: readonly string[]) =>
  runCli(
    ...['export-training', '--modality', 'cxr', '--base', base, ...both],
    ...['--output', file(name), ...form, ...args],
  );
const read = (...path: readonly string[]) => readFileSync(file(...path), 'utf8');
const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const train = reports.filter(({ split }) => split === 'train');

test('exports Alpaca, chat and whole prompts, with one recipe for three trainers', async () => {
  const recipe = ['--rank', '4', '--precision', 'nf4', '--set', 'microRows=2', '--json'];
  const { code, stdout, stderr } = exporting('export', ...recipe, '--base-name', 'some/llama');
  expect([code, stderr]).toEqual([0, expect.stringContaining('6 training and 3 dev reports')]);
  expect(JSON.parse(stdout)).toMatchObject({ template: 'alpaca', reports: { train: 6, dev: 3 } });

  const alpaca = await Array.fromAsync(
    parseAlpaca(fileSource(file('export/data/alpaca/train.jsonl'))),
  );
  expect(alpaca.map(({ input }) => input)).toEqual(train.map(({ text }) => text));
  const [first] = alpaca;
  const answer = JSON.parse(first?.output ?? '') as Readonly<Record<string, string>>;
  const words = { '1': 'present', '0': 'absent', '-1': 'uncertain', nm: 'unmentioned' };
  expect(answer.Edema).toBe(words[(train[0]?.labels.Edema ?? '') as keyof typeof words]);

  // the wrapper of Taori et al., written out: what Axolotl makes of the Alpaca file
  const [whole] = lines(read('export/data/completion/train.jsonl'));
  expect(whole).toEqual({
    prompt:
      'Below is an instruction that describes a task, paired with an input that provides further context. Write a response that appropriately completes the request.\n\n' +
      `### Instruction:\n${first?.instruction ?? ''}\n\n### Input:\n${first?.input ?? ''}\n\n### Response:\n`,
    completion: first?.output,
  });
  const chats = await Array.fromAsync(parseChat(fileSource(file('export/data/chat/train.jsonl'))));
  expect(chats[0]?.messages.map(({ role }) => role)).toEqual(['user', 'assistant']);

  const shared = ['learning_rate: 0.0003', 'weight_decay: 0', 'warmup_steps: 10', 'seed: 1'];
  const expected = {
    'axolotl.yaml': [
      ...['base_model: "some/llama"', 'adapter: "qlora"', 'load_in_4bit: true', 'lora_r: 4'],
      ...['micro_batch_size: 2', 'gradient_accumulation_steps: 4', 'num_epochs: 10'],
      ...['sequence_len: 1600', 'train_on_inputs: false', '    type: "alpaca"'],
      '  - path: "data/alpaca/train.jsonl"',
    ],
    'llamafactory.yaml': [
      ...['model_name_or_path: "some/llama"', 'lora_rank: 4', 'quantization_bit: 4'],
      ...['per_device_train_batch_size: 2', 'gradient_accumulation_steps: 4'],
      ...['num_train_epochs: 10', 'cutoff_len: 1600', 'template: "empty"'],
      'lora_target: "q_proj,k_proj,v_proj,o_proj,gate_proj,up_proj,down_proj"',
      'adam_epsilon: 1.0e-8', // 1e-8 would be a text in YAML 1.1
    ],
    'trl.yaml': [
      ...['model_name_or_path: "some/llama"', 'use_peft: true', 'lora_r: 4', 'load_in_4bit: true'],
      ...['per_device_train_batch_size: 2', 'max_length: 1600', 'completion_only_loss: true'],
      '  - "down_proj"',
    ],
  };
  for (const [name, wanted] of Object.entries(expected)) {
    expect(read('export', name).split('\n')).toEqual(
      expect.arrayContaining([...shared, ...wanted]),
    );
  }
  expect(read('export', 'README.md')).not.toContain(train[0]?.text ?? '');
});

test("a chat base gets its own template, and TRL's prompts are conversations", () => {
  const args = ['--base', file('chat-base'), '--json'];
  expect(JSON.parse(exporting('chat', ...args).stdout)).toMatchObject({ template: 'chat' });
  expect(lines(read('chat/data/completion/train.jsonl'))[0]).toMatchObject({
    prompt: [{ role: 'user' }],
    completion: [{ role: 'assistant' }],
  });
  expect(read('chat/axolotl.yaml')).toContain('chat_template: "tokenizer_default"');
  expect(read('chat/llamafactory.yaml')).not.toContain('template');
  const info = JSON.parse(read('chat/data/dataset_info.json')) as Readonly<Record<string, object>>;
  expect(info.labelray_validation).toMatchObject({ formatting: 'sharegpt' });
});

test.each([
  ['a plain prompt', ['--set', 'prompt=plain'], 'is not for other trainers'],
  ['all over the cut-off', ['--set', 'maxTokens=20'], 'fits 20 tokens'],
  ['value weights', ['--set', 'valueWeights=1'], 'know neither value weights'],
  ['single layers', ['--targets', 'layers.0.self_attn.q_proj'], '1 of 2 layers q_proj'],
])('export of %s ends in 2, with what to do', (_, args, message) => {
  const { code, stderr } = exporting('refused', ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});

const importing = (adapter: string, ...args: readonly string[]) =>
  runCli(
    ...['import-adapter', file(adapter), '--modality', 'cxr', '--base', base],
    ...['--dev', file('all.jsonl'), '--output', file('imported'), ...args],
  );

test('an adapter comes back: checked, labeled with and without it, and used as it was trained', () => {
  expect(exporting('export').code).toBe(0);
  const trained = runCli(
    ...['train', '--modality', 'cxr', '--base', base, '--train', file('all.jsonl')],
    ...['--output', file('theirs'), '--epochs', '2', '--set', 'learningRate=0.02', ...form],
  );
  expect([trained.code, trained.stderr]).toEqual([0, expect.any(String)]);
  rmSync(file('theirs', 'labelray.json')); // now it is anybody's PEFT adapter
  const { code, stdout, stderr } = importing('theirs', '--from', file('export'), '--json');
  expect([code, stderr]).toEqual([0, expect.stringContaining('without the adapter')]);
  const account = JSON.parse(stdout) as {
    readonly gates: readonly {
      readonly answer: string;
      readonly change: { readonly probability: number };
    }[];
  };
  expect(account).toMatchObject({ layers: 14, rank: 2, gates: [{ reports: 3 }, { reports: 3 }] });
  expect(account.gates.map(({ answer }) => answer)).toEqual(['slots', 'json']);
  expect(account.gates[0]?.change.probability).toBeGreaterThan(0);
  expect(JSON.parse(read('imported', 'labelray.json'))).toMatchObject({
    recipe: { imported: true, form: { prompt: 'alpaca', answer: 'json', maxTokens: 1600 } },
  });
  writeFileSync(file('in.csv'), 'report_id,text\na,No pneumothorax.\n');
  const labeled = runCli(
    ...['label', '--modality', 'cxr', '--input', file('in.csv'), '--output', file('out.csv')],
    ...['--labeler', `lora:${base}+${file('imported')}`],
  );
  expect([labeled.code, labeled.stderr]).toEqual([
    0,
    expect.not.stringContaining('another prompt'),
  ]);

  // what must not come in
  const changed = (name: string, changes: Readonly<Record<string, unknown>>) => {
    cpSync(file('theirs'), file(name), { recursive: true });
    const settings = JSON.parse(read('theirs', 'adapter_config.json')) as object;
    writeFileSync(file(name, 'adapter_config.json'), JSON.stringify({ ...settings, ...changes }));
    return name;
  };
  const refused: readonly (readonly [string, readonly string[], string])[] = [
    [changed('saved', { modules_to_save: ['lm_head'] }), [], 'modules_to_save'],
    [changed('fewer', { target_modules: ['q_proj'] }), [], 'none of the layers'],
    ['theirs', ['--from', file('export'), '--base', file('chat-base')], 'for a base of digest'],
    ['theirs', ['--from', file('base')], 'handover.json'],
  ];
  for (const [name, args, message] of refused) {
    // the other base has the same weights and config: only a note of another one tells
    if (args.includes(file('chat-base'))) {
      const note = JSON.parse(read('export', 'handover.json')) as object;
      const other = JSON.stringify({ ...note, baseDigest: 'a'.repeat(64) });
      writeFileSync(file('export', 'handover.json'), other);
    }
    const result = importing(name, ...args);
    expect([result.code, result.stderr]).toEqual([2, expect.stringContaining(message)]);
  }
}, 180_000);

test('an adapter that changes nothing is refused', () => {
  const trained = runCli(
    ...['train', '--modality', 'cxr', '--base', base, '--train', file('all.jsonl')],
    // a rate so small that no probability changes in its sixth digit
    ...['--output', file('idle'), '--epochs', '1', '--set', 'learningRate=1e-12', ...form],
  );
  expect([trained.code, trained.stderr]).toEqual([0, expect.any(String)]);
  const { code, stderr } = importing('idle', ...form);
  expect([code, stderr]).toEqual([2, expect.stringContaining('changes nothing in 3 dev reports')]);
}, 120_000);
