import { expect, test } from '@jest/globals';
import { seededRandom, type Labels, type Report } from '@labelray/core';
import {
  answerTokens,
  initialWeights,
  openLlama,
  openLlamaFolder,
  openTokenizer,
  parseLlamaConfig,
  writeLlamaFolder,
} from '@labelray/llama';
import { fullModel, layOutCausal, type CausalRow } from '@labelray/lora';
import { scratchFolder } from '@labelray/testing';
import { adamW } from '@labelray/training';
import { openPrompter, type Prompter } from '../prompt/openPrompter.ts';
import { promptForm, type AnswerForm } from '../prompt/promptForm.ts';
import { languageModelLabeler } from './languageModelLabeler.ts';
import { knee as wholeKnee, writeSmallTokenizer } from './testing/smallModel.ts';

const path = scratchFolder();
const knee = { ...wholeKnee, findings: wholeKnee.findings.slice(0, 3) };
const settings = {
  ...{ model_type: 'llama', vocab_size: 512, hidden_size: 48, intermediate_size: 96 },
  ...{ num_hidden_layers: 2, num_attention_heads: 4, max_position_embeddings: 256 },
};
const random = seededRandom(7);

/** Reports that say something of every finding, drawn by lot, and what it is. */
const annotated = Array.from({ length: 32 }, (_, i): Report & { labels: Labels } => {
  const drawn = knee.findings.map(({ values }) => Math.floor(random() * values.length));
  const labels = knee.findings.map(({ id, values }, f) => [id, values[drawn[f] ?? 0]?.code ?? '']);
  const text = knee.findings
    .map(({ name }, f) => `${name}${'+-?!'[drawn[f] ?? 0] ?? ''}`)
    .join(' ');
  return { id: `r${i}`, text, sections: {}, labels: Object.fromEntries(labels) as Labels };
});

/** The answers of a report as plain texts, what is chosen in them scored: each slot, and the JSON object. */
function rowsOf(prompter: Prompter, report: Report & { labels: Labels }): CausalRow[] {
  const prompt = prompter.tokens(report);
  const gold = prompter.gold(report.labels).map((option) => option ?? 0);
  const row = (asked: readonly number[], answer: readonly number[]): CausalRow => ({
    ids: [...prompt, ...asked, ...answer],
    weights: [...prompt.map(() => 0), ...asked.map(() => 0), ...answer.map(() => 1)],
  });
  return [
    row([], answerTokens(prompter.plan, gold)),
    ...prompter.branches.map(({ tokens, options }, f) => row(tokens, options[gold[f] ?? 0] ?? [])),
  ];
}

test('a model that has learned what reports say answers alike by slots and by JSON', async () => {
  const folder = path('model');
  await writeSmallTokenizer(folder);
  const tokenizer = await openTokenizer(folder);
  const prompter = openPrompter({
    ...{ modality: knee, tokenizer, form: promptForm({ prompt: 'plain' }) },
  });
  const config = parseLlamaConfig(settings, folder);
  const weights = initialWeights(config, random, { deviation: 0.1 });
  const model = await fullModel<CausalRow>({ config, weights, layOut: layOutCausal, threads: 1 });
  const optimiser = adamW(model.parameters);
  const rows = annotated.map((report) => rowsOf(prompter, report));
  for (let step = 1; step <= 200; step++) {
    const batch = Array.from(
      { length: 8 },
      (_, i) => rows[(8 * step + i) % rows.length] ?? [],
    ).flat();
    const { gradients } = await model.step(batch, { random, normaliser: batch.length });
    optimiser.update(gradients, { step, learningRate: 3e-3 });
  }
  await model.release();
  await writeLlamaFolder(folder, settings, weights);
  const llama = openLlama(await openLlamaFolder(folder), { threads: 1 });
  const labelsBy = async (answer: AnswerForm) => {
    const labeler = languageModelLabeler({
      ...{ id: answer, llama, prompter, findings: knee.findings, answer },
      ...{ batch: 8, maxTokens: 256, digest: '' },
    });
    const reports = (async function* () {
      await Promise.resolve();
      yield* annotated;
    })();
    return (await Array.fromAsync(labeler.label(reports))).map(({ labels }) => labels);
  };
  const [slots, json] = [await labelsBy('slots'), await labelsBy('json')];
  await llama.release();
  const cells = annotated.flatMap(({ labels }, i) =>
    knee.findings.map(({ id }) => [labels[id], slots[i]?.[id], json[i]?.[id]] as const),
  );
  const share = (agree: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter(agree).length / cells.length;
  expect(share(([gold, one]) => gold === one)).toBeGreaterThan(0.95); // it does prefer something
  expect(share(([, one, other]) => one === other)).toBeGreaterThanOrEqual(0.99);
}, 300_000);
