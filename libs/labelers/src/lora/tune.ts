import {
  InputError,
  seededRandom,
  type LabeledReport,
  type LabelerContext,
  type Labels,
  type Progress,
} from '@labelray/core';
import { auditLeakage } from '@labelray/corpus';
import { layOutRow, openTokenizer, preparation, slotTargets } from '@labelray/llama';
import {
  baseDigest,
  initialAdapter,
  layOutSlots,
  loraModel,
  slotWeight,
  writeAdapter,
  type SlotTrainingRow,
} from '@labelray/lora';
import { digestOf, train, type TrainResult } from '@labelray/training';
import { languageModelLabeler } from '../llama/languageModelLabeler.ts';
import type { Base } from '../llama/openBase.ts';
import { openPrompter } from '../prompt/openPrompter.ts';
import { devScore } from './devScore.ts';
import type { LoraSettings } from './loraSettings.ts';

/** Annotated reports to learn from and to choose the best epoch by. */
export interface TuningData {
  readonly train: readonly LabeledReport[];
  readonly dev: readonly LabeledReport[];
}

type Row = SlotTrainingRow & { readonly id: string };

/**
 * Tunes a LLaMA by LoRA on the slots of a modality's findings and writes the adapter of the best epoch, by the primary
 * metric on the dev part, into a folder. The log, `train.jsonl`, and the checkpoints lie in `runFolder`. Throws
 * InputError where nothing can be learned: no reports, none that fits, a dev part that shares patients or texts.
 */
export async function tune(
  { train: trainReports, dev }: TuningData,
  {
    base,
    context,
    settings,
    adapterFolder,
    runFolder,
    progress,
  }: {
    readonly base: Base;
    readonly context: LabelerContext;
    readonly settings: LoraSettings;
    readonly adapterFolder: string;
    readonly runFolder: string;
    readonly progress: Progress;
  },
): Promise<TrainResult> {
  const { modality, seed, now = () => 0, signal } = context;
  const { lora, recipe, recompute, arena, resume, model: asked } = settings;
  const { folder, maxTokens } = base;
  refuseSharedReports(trainReports, dev);
  const digest = await baseDigest(folder);
  const tokenizer = await openTokenizer(folder.folder);
  const prompter = openPrompter({ modality, tokenizer, form: asked.form });
  const rows = trainReports.flatMap((report): Row[] => {
    const gold = prompter.gold(report.labels);
    if (gold.every((option) => option === undefined)) return [];
    const layout = layOutRow(prompter.row(report));
    if (layout.ids.length > maxTokens) return [];
    return [{ id: report.id, layout, targets: slotTargets(layout, gold) }];
  });
  if (rows.length === 0) {
    throw new InputError(
      `none of ${trainReports.length} training reports has a label and fits ${maxTokens} tokens`,
      { remedy: 'annotate reports, raise maxTokens or set guideline=brief' },
    );
  }
  const adapter = initialAdapter(folder.config, lora, seededRandom(seed, 'adapter'));
  const model = await loraModel<Row>({
    base: folder,
    adapter,
    layOut: layOutSlots,
    device: asked.device,
    ...(asked.threads !== undefined && { threads: asked.threads }),
    ...preparation(folder, base.precision),
    recompute,
    arena,
    maxPositions: maxTokens,
  });
  try {
    const llama = model.llama();
    const evaluate = async () => {
      const labeler = languageModelLabeler({
        ...{ id: 'dev', llama, prompter, findings: modality.findings, answer: 'slots' },
        ...{ batch: asked.batch, maxTokens, digest: '' },
      });
      const judged: { gold: Labels; predicted: Labels }[] = [];
      for await (const { labels } of labeler.label(each(dev))) {
        judged.push({ gold: dev[judged.length]?.labels ?? {}, predicted: labels });
      }
      return { score: devScore(modality.findings, judged) };
    };
    const result = await train<Row>({
      model,
      rows,
      describe: (row) => ({
        id: row.id,
        tokens: row.layout.ids.length,
        scored: slotWeight(row),
      }),
      folder: runFolder,
      seed,
      recipe,
      resume,
      identity: {
        base: digest,
        prompt: prompter.digest,
        lora: digestOf(lora),
        dev: digestOf(dev.map(({ id, text, labels }) => [id, text, labels])),
      },
      ...(dev.length > 0 && { evaluate }),
      now,
      progress,
      ...(signal !== undefined && { signal }),
    });
    if (result.ended !== 'aborted') {
      await writeAdapter(adapterFolder, {
        ...adapter,
        baseModel: folder.folder,
        record: {
          baseDigest: digest,
          recipe: {
            modality: modality.id,
            seed,
            ...recipe,
            prompt: prompter.digest,
            trainingReports: rows.length,
            devReports: dev.length,
            ...(result.best !== undefined && { devScore: result.best.score }),
          },
        },
      });
    }
    return result;
  } finally {
    await model.release();
  }
}

function refuseSharedReports(
  trainReports: readonly LabeledReport[],
  dev: readonly LabeledReport[],
): void {
  const [leak] = auditLeakage([
    { name: 'train', reports: trainReports },
    { name: 'dev', reports: dev },
  ]).filter(({ kind }) => kind !== 'near-identical-text');
  if (leak === undefined) return;
  throw new InputError(`training and dev part share ${leak.count} of kind "${leak.kind}"`, {
    remedy: 'split by patient, each text in one part: npx labelray corpus',
  });
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}
