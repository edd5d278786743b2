import { beforeAll, expect, test } from '@jest/globals';
import {
  openLlama,
  openLlamaFolder,
  openTokenizer,
  separateSequences,
  type Llama,
} from '@labelray/llama';
import { floats, integers } from '@labelray/onnx';
import { scratchFolder } from '@labelray/testing';
import { openPrompter, type Prompter } from '../prompt/openPrompter.ts';
import { promptForm } from '../prompt/promptForm.ts';
import { reportsOf } from '../testing/reportsOf.ts';
import { afterPrefix } from './afterPrefix.ts';
import { jsonAnswers } from './jsonAnswers.ts';
import { slotAnswers } from './slotAnswers.ts';
import { knee, writeSmallModel } from './testing/smallModel.ts';

const path = scratchFolder();
let llama: Llama;
let prompter: Prompter;
beforeAll(async () => {
  await writeSmallModel(path('model'), { seed: 4 });
  llama = openLlama(await openLlamaFolder(path('model')));
  const tokenizer = await openTokenizer(path('model'));
  prompter = openPrompter({ modality: knee, tokenizer, form: promptForm({ prompt: 'plain' }) });
});

const reports = reportsOf([
  'No fracture. Small effusion.',
  'Tear.',
  'Narrowed, unchanged; no plate.',
]);

/** Logits behind every token of one plain text. */
async function plainLogits(ids: readonly number[]): Promise<Float32Array[]> {
  const n = ids.length;
  const mask = Float32Array.from({ length: n * n }, (_, i) => (i % n <= i / n ? 0 : -1e9));
  const places = Array.from(ids.keys());
  const { data } = await llama.logits({
    ids: integers([1, n], ids),
    positions: integers([1, n], places),
    mask: floats([1, 1, n, n], mask),
    scored: integers([1, n], places),
  });
  const { vocabulary } = llama.config;
  return places.map((i) => data.slice(i * vocabulary, (i + 1) * vocabulary));
}

const logSoftmax = (logits: Float32Array, token: number): number => {
  const most = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - most), 0);
  return (logits[token] ?? NaN) - most - Math.log(sum);
};

test('one pass gives the probabilities of every value scored in a text of its own', async () => {
  const method = slotAnswers(llama, knee.findings, prompter.branches);
  const prompts = reports.map((report) => prompter.tokens(report));
  const answers = await method.answer(
    prompts,
    Math.max(...prompts.map((prompt) => method.length(prompt))),
  );
  let compared = 0;
  for (const [i, report] of reports.entries()) {
    const weights = knee.findings.map((): number[] => []);
    for (const { branch, ids, steps } of separateSequences(prompter.row(report))) {
      const logits = await plainLogits(ids);
      const sum = steps.reduce(
        (total, { index, token }) => total + logSoftmax(logits[index] ?? new Float32Array(), token),
        0,
      );
      weights[branch]?.push(Math.exp(sum));
    }
    for (const [f, { id, values }] of knee.findings.entries()) {
      const total = (weights[f] ?? []).reduce((a, b) => a + b, 0);
      for (const [o, { code }] of values.entries()) {
        const apart = (weights[f]?.[o] ?? NaN) / total;
        expect(Math.abs((answers[i]?.probabilities?.[id]?.[code] ?? NaN) - apart)).toBeLessThan(
          2e-5,
        );
        compared++;
      }
    }
  }
  expect(compared).toBe(3 * (5 * 4 + 4));
});

test('JSON written with kept keys and values is what whole passes would choose', async () => {
  const { plan } = prompter;
  const method = jsonAnswers(llama, knee.findings, plan);
  const prompts = reports.map((report) => prompter.tokens(report));
  const answers = await method.answer(prompts, 0);
  for (const [i, prompt] of prompts.entries()) {
    // the same choices by the slow way: after each token a pass over everything, the best allowed token taken
    let written = [...plan.open];
    const labels: Record<string, string> = {};
    for (const [f, { id, values }] of knee.findings.entries()) {
      let paths = (plan.fields[f]?.paths ?? []).map((tokens, option) => ({ tokens, option }));
      for (let at = 0; paths.some(({ tokens }) => tokens.length > at); at++) {
        const allowed = new Set(paths.map(({ tokens }) => tokens[at] ?? -1));
        const logits = (await plainLogits([...prompt, ...written])).at(-1) ?? new Float32Array();
        const [best = -1] = [...allowed].sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0));
        paths = paths.filter(({ tokens }) => tokens[at] === best);
        written = [...written, best];
      }
      labels[id] = values[paths[0]?.option ?? -1]?.code ?? '';
    }
    expect(answers[i]?.labels).toEqual(labels);
  }
});

test('answers behind a beginning that is computed once are those of whole prompts', async () => {
  const tokenizer = await openTokenizer(path('model'));
  const form = promptForm({ prompt: 'alpaca', guideline: 'brief' });
  const instructed = openPrompter({ modality: knee, tokenizer, form });
  const { prefix, branches, plan } = instructed;
  const asked = reports.map((report) => instructed.tokens(report));
  for (const prompt of asked) expect(prompt.slice(0, prefix.length)).toEqual(prefix);
  const other = [...prefix.slice(0, -1), ...(asked[0] ?? []).slice(prefix.length)]; // begins otherwise
  const prompts = [asked[0] ?? [], other, ...asked.slice(1)];
  const slots = (one: Llama) => slotAnswers(one, knee.findings, branches);
  const json = (one: Llama) => jsonAnswers(one, knee.findings, plan);
  expect(prefix.length).toBeGreaterThan(16);
  const length = Math.max(...prompts.map((prompt) => slots(llama).length(prompt)));
  const whole = await slots(llama).answer(prompts, length);
  const parted = await afterPrefix(llama, prefix, slots).answer(prompts, length);
  const sharesOf = ({ probabilities = {} }: (typeof whole)[number]) =>
    Object.values(probabilities).flatMap((shares) => Object.values(shares));
  const differences = whole.flatMap((answer, i) => {
    const found = parted[i] === undefined ? [] : sharesOf(parted[i]);
    return sharesOf(answer).map((share, at) => Math.abs(share - (found[at] ?? NaN)));
  });
  expect(differences).toHaveLength(4 * (5 * 4 + 4));
  expect(Math.max(...differences)).toBeLessThan(1e-4);
  expect(await afterPrefix(llama, prefix, json).answer(prompts, length)).toEqual(
    await json(llama).answer(prompts, length),
  );
});
