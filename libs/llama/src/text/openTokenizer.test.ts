import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { mutate, scratchFolder } from '@labelray/testing';
import { seededRandom } from '@labelray/core';
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { writeTokenizer } from '../testing/writeTokenizer.ts';
import { encodeContinuation } from './encodeContinuation.ts';
import { openTokenizer } from './openTokenizer.ts';
import { trainByteLevelBpe } from './trainByteLevelBpe.ts';

const path = scratchFolder();
let folders = 0;

/** A new folder with these files. */
async function folderOf(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = path(`model${folders++}`);
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) {
    await writeFile(
      `${folder}/${name}`,
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return folder;
}

const bpe = trainByteLevelBpe(['No effusion. No fracture.'], { size: 270 });

/** In the form of LLaMA 2: one word, spaces as ▁, one before the text. */
const sentencePiece = {
  version: '1.0',
  added_tokens: [
    { id: 0, content: '<unk>', special: true },
    { id: 1, content: '<s>', special: true },
    { id: 2, content: '</s>', special: true },
  ],
  normalizer: {
    type: 'Sequence',
    normalizers: [
      { type: 'Prepend', prepend: '▁' },
      { type: 'Replace', pattern: { String: ' ' }, content: '▁' },
    ],
  },
  pre_tokenizer: null,
  post_processor: {
    type: 'TemplateProcessing',
    single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
    pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
    special_tokens: { '<s>': { id: '<s>', ids: [1], tokens: ['<s>'] } },
  },
  decoder: {
    type: 'Sequence',
    decoders: [
      { type: 'Replace', pattern: { String: '▁' }, content: ' ' },
      { type: 'ByteFallback' },
      { type: 'Fuse' },
      { type: 'Strip', content: ' ', start: 1, stop: 0 },
    ],
  },
  model: {
    type: 'BPE',
    unk_token: '<unk>',
    fuse_unk: true,
    byte_fallback: true,
    vocab: {
      '<unk>': 0,
      '<s>': 1,
      '</s>': 2,
      '<0x0A>': 3,
      '▁': 4,
      n: 5,
      o: 6,
      '▁n': 7,
      '▁no': 8,
      ':': 9,
    },
    merges: ['▁ n', '▁n o'],
  },
};

test('begins a text with its mark where asked, and never ends it', async () => {
  const tokenizer = await openTokenizer(await folderOf({ 'tokenizer.json': bpe }));
  const plain = tokenizer.encode('No effusion.');
  expect(tokenizer.encode('No effusion.', { special: true })).toEqual([1, ...plain]);
  expect(tokenizer).toMatchObject({ bos: 1, eos: 2, size: 270 }); // <s> and </s> by custom
  expect(tokenizer.marks).toEqual(['<unk>', '<s>', '</s>', '<pad>']);
  expect(tokenizer.encode('')).toEqual([]);
  expect(tokenizer.decode([])).toBe('');
  expect(tokenizer.decode([1, ...plain, 2])).toBe('<s>No effusion.</s>');
});

test('settings decide about the mark against the template', async () => {
  const open = async (settings: unknown) =>
    openTokenizer(await folderOf({ 'tokenizer.json': bpe, 'tokenizer_config.json': settings }));
  const without = await open({ add_bos_token: false, bos_token: '<s>' });
  expect(without.encode('No', { special: true })).toEqual(without.encode('No'));
  const bare = { ...bpe, post_processor: null };
  const added = await openTokenizer(
    await folderOf({
      'tokenizer.json': bare,
      'tokenizer_config.json': { add_bos_token: true, bos_token: { content: '<s>' } },
    }),
  );
  expect(added.encode('No', { special: true })[0]).toBe(1);
});

test('marks come from settings, else from config.json, else by custom', async () => {
  const open = async (files: Readonly<Record<string, unknown>>) => {
    const { bos, eos } = await openTokenizer(await folderOf({ 'tokenizer.json': bpe, ...files }));
    return [bos, eos];
  };
  expect(await open({})).toEqual([1, 2]);
  expect(await open({ 'config.json': { bos_token_id: 3, eos_token_id: [0, 2] } })).toEqual([3, 0]);
  expect(await open({ 'tokenizer_config.json': { eos_token: '<pad>' } })).toEqual([1, 3]);
});

test('a continuation has the tokens of its place, not those of a text that begins', async () => {
  const tokenizer = await openTokenizer(await folderOf({ 'tokenizer.json': sentencePiece }));
  expect(tokenizer.encode('no')).toEqual([8]); // ▁no
  expect(encodeContinuation(tokenizer, 'no')).toEqual([5, 6]); // n o: no space before it
  expect(encodeContinuation(tokenizer, ': no')).toEqual([9, 8]);
  expect(tokenizer.decode([8, 9, 8])).toBe('no: no');
});

test('writes conversations as the template of the folder does, on every day the same', async () => {
  const template =
    "{{ bos_token }}{% for m in messages %}[{{ m['role'] }}]{{ m['content'] }}{% endfor %}" +
    '{% if not date_string is defined %}{{ strftime_now("%d") }}{% endif %}' +
    '{{ strftime_now("%d %b %Y") }}{% if add_generation_prompt %}[assistant]{% endif %}';
  const messages = [{ role: 'user', content: 'No fracture.' }] as const;
  const written = '<s>[user]No fracture.26 Jul 202426 Jul 2024';
  for (const files of [
    { 'tokenizer_config.json': { chat_template: template, bos_token: '<s>' } },
    { 'tokenizer_config.json': { bos_token: '<s>' }, 'chat_template.jinja': template },
  ]) {
    const { chat } = await openTokenizer(await folderOf({ 'tokenizer.json': bpe, ...files }));
    expect(chat?.(messages)).toBe(written);
    expect(chat?.(messages, { addGenerationPrompt: true })).toBe(`${written}[assistant]`);
  }
  const { chat } = await openTokenizer(await folderOf({ 'tokenizer.json': bpe }));
  expect(chat).toBeUndefined();
});

test('a conversation the template refuses is bad input', async () => {
  const template = "{{ raise_exception('roles must alternate') }}";
  const { chat } = await openTokenizer(
    await folderOf({ 'tokenizer.json': bpe, 'tokenizer_config.json': { chat_template: template } }),
  );
  expect(() => chat?.([{ role: 'user', content: 'secret' }])).toThrow(InputError);
  expect(() => chat?.([{ role: 'user', content: 'secret' }])).toThrow(
    'the chat template refuses the conversation (roles must alternate); use another prompt',
  );
});

test('the digest changes with the tokenizer, its settings and its template, not with the model', async () => {
  const digest = async (files: Readonly<Record<string, unknown>>) =>
    (await openTokenizer(await folderOf({ 'tokenizer.json': bpe, ...files }))).digest;
  const plain = await digest({});
  expect(plain).toMatch(/^[0-9a-f]{64}$/);
  expect(await digest({ 'config.json': { vocab_size: 300 } })).toBe(plain);
  const others = [
    await digest({ 'tokenizer.json': { ...bpe, version: '1.1' } }),
    await digest({ 'tokenizer_config.json': {} }),
    await digest({ 'chat_template.jinja': 'x' }),
  ];
  expect(new Set([plain, ...others]).size).toBe(4);
});

test.each([
  ['no tokenizer.json', {}, 'tokenizer.json: no such file; name a Hugging Face model folder'],
  ['a cut-off file', { 'tokenizer.json': '{"model": ' }, 'not JSON; download the file again'],
  ['a list', { 'tokenizer.json': '[]' }, 'not a JSON object'],
  ['no vocabulary', { 'tokenizer.json': { model: { type: 'BPE' } } }, 'has no vocabulary'],
  ['no model', { 'tokenizer.json': {} }, 'has no vocabulary'],
  [
    'a token without number',
    { 'tokenizer.json': { model: { type: 'BPE', vocab: { a: 'b' }, merges: [] } } },
    'numbers a token by something else than a whole number',
  ],
  [
    'an unknown part',
    { 'tokenizer.json': { ...bpe, pre_tokenizer: { type: 'Quantum' } } },
    'cannot be used as a tokenizer (Unknown PreTokenizer type: Quantum)',
  ],
  [
    'more tokens than the model',
    { 'tokenizer.json': bpe, 'config.json': { vocab_size: 269 } },
    'has tokens up to 269, the model has 269 (vocab_size)',
  ],
  [
    'broken settings',
    { 'tokenizer.json': bpe, 'tokenizer_config.json': '{' },
    'tokenizer_config.json: not JSON',
  ],
])('%s is bad input', async (_, files, message) => {
  const opening = openTokenizer(await folderOf(files));
  await expect(opening).rejects.toThrow(InputError);
  await expect(opening).rejects.toThrow(message);
});

test('a tokenizer that fits its model opens', async () => {
  const folder = await folderOf({ 'tokenizer.json': bpe, 'config.json': { vocab_size: 270 } });
  expect((await openTokenizer(folder)).size).toBe(270);
});

test('text that has no token is refused without showing it', async () => {
  const words = { type: 'WordLevel', vocab: { no: 0, effusion: 1 } };
  const tokenizer = await openTokenizer(
    await folderOf({ 'tokenizer.json': { model: words, pre_tokenizer: { type: 'Whitespace' } } }),
  );
  expect(tokenizer.encode('no effusion')).toEqual([0, 1]);
  const encode = () => tokenizer.encode('no secret');
  expect(encode).toThrow('has no token for a part of the text');
  expect(encode).not.toThrow('secret');
});

test('a damaged tokenizer.json opens or is bad input', async () => {
  const folder = path('damaged');
  await writeTokenizer(folder, { size: 270 });
  const whole = await readFile(`${folder}/tokenizer.json`);
  let refused = 0;
  for (let seed = 0; seed < 60; seed++) {
    await writeFile(`${folder}/tokenizer.json`, mutate(whole, seededRandom(seed)));
    await openTokenizer(folder).catch((error: unknown) => {
      expect(error).toBeInstanceOf(InputError);
      refused++;
    });
  }
  expect(refused).toBeGreaterThan(30);
});
