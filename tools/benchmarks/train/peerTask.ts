import { seededRandom, type LabeledReport } from '@labelray/core';
import { openPrompter } from '@labelray/labelers/prompt';
import type { LoraSettings } from '@labelray/labelers/tuning';
import { layOutRow, openLlamaFolder, openTokenizer, type SlotLayout } from '@labelray/llama';
import { initialAdapter, writeAdapter } from '@labelray/lora';
import { modality } from '@labelray/modality-cxr';
import { batches, learningRateAt, trainingPlan } from '@labelray/training';
import type { BenchmarkData } from './writeData.ts';

/** A report as the peer gets it: it tokenizes the prompt itself. */
interface PeerReport {
  readonly prompt: string;
  /** By finding, the option that is right. */
  readonly gold: readonly (number | null)[];
  /** Tokens of the whole row, so that the peer can check that it trains on the same. */
  readonly tokens: number;
}

/** The same training in the peer's words: `tools/peers/peft_train.py`. */
export interface PeerTask {
  readonly train: readonly PeerReport[];
  readonly dev: readonly PeerReport[];
  /** What follows every prompt, laid out after a prompt of one token. */
  readonly branches: SlotLayout;
  /** The rows of every step. */
  readonly batches: readonly (readonly number[])[];
  readonly stepsPerEpoch: number;
  readonly learningRates: readonly number[];
  readonly maxGradientNorm: number;
  /** Findings that count for the score. */
  readonly scored: readonly number[];
}

/**
 * Writes the adapter that training begins with, as `labelray train` draws it, and gives the task: the same rows in the
 * same batches at the same learning rates.
 */
export async function peerTask(
  { train, dev }: BenchmarkData,
  {
    base,
    adapter,
    settings: { lora, recipe, model },
    seed,
  }: {
    readonly base: string;
    readonly adapter: string;
    readonly settings: LoraSettings;
    readonly seed: number;
  },
): Promise<PeerTask> {
  const { config } = await openLlamaFolder(base);
  await writeAdapter(adapter, initialAdapter(config, lora, seededRandom(seed, 'adapter')));
  const tokenizer = await openTokenizer(base);
  const prompter = openPrompter({ modality, tokenizer, form: model.form });
  const asPeer = (report: LabeledReport): PeerReport => ({
    prompt: prompter.text(report),
    gold: prompter.gold(report.labels).map((option) => option ?? null),
    tokens: layOutRow(prompter.row(report)).ids.length,
  });
  const rows = train.map(asPeer);
  const plan = trainingPlan(rows.length, recipe);
  const upcoming = batches(
    rows.map(({ tokens }) => tokens),
    { ...recipe, seed },
  );
  const steps = Array.from({ length: plan.steps }, (_, at) => at + 1);
  return {
    train: rows,
    dev: dev.map(asPeer),
    branches: layOutRow({ prompt: [0], branches: prompter.branches }),
    batches: steps.map(() => upcoming.next().value.microBatches.flat()),
    stepsPerEpoch: plan.stepsPerEpoch,
    learningRates: steps.map((step) => learningRateAt(step, { ...recipe, steps: plan.steps })),
    maxGradientNorm: recipe.maxGradientNorm,
    scored: modality.findings.flatMap(({ scored }, at) => (scored ? [at] : [])),
  };
}
