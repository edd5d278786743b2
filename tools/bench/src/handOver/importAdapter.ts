import {
  InputError,
  seededRandom,
  shuffle,
  type LabeledReport,
  type LabelerContext,
  type Modality,
  type Prediction,
} from '@labelray/core';
import {
  customaryLimit,
  devScore,
  loraSettings,
  openBase,
  readForeignAdapter,
  targetKinds,
  writeForeignAdapter,
} from '@labelray/labelers/tuning';
import { oneEach } from '../label/oneEach.ts';
import { annotatedReports } from '../train/annotatedReports.ts';
import { prepareOutput } from '../train/prepareOutput.ts';
import { loadLabeler, loadModality } from '../workspace.ts';
import { compareAnswers, type AnswerChange } from './compareAnswers.ts';
import { readNote, type HandOverNote } from './handOverNote.ts';

/** What `labelray import-adapter` was asked for. */
export interface ImportRequest {
  readonly adapter: string;
  /** Folder of the exported training data. */
  readonly from?: string;
  readonly modality: string;
  readonly base: string;
  readonly dev: string;
  readonly output: string;
  /** How many dev reports are labeled. */
  readonly reports: number;
  readonly seed: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly say: (line: string) => void;
}

/** What the base answers alone, what with the adapter, and how that differs. */
export interface ParityGate {
  readonly answer: 'slots' | 'json';
  readonly reports: number;
  /** Dev macro F1. */
  readonly base: number;
  readonly adapter: number;
  readonly change: AnswerChange;
}

/** What was imported. */
export interface ImportAccount {
  readonly output: string;
  readonly baseDigest: string;
  readonly layers: number;
  readonly rank: number;
  readonly targets: readonly string[];
  readonly gates: readonly ParityGate[];
  readonly warnings: readonly string[];
}

/**
 * Takes an adapter of another trainer over: checks it against the base and the note of the exported data, labels dev
 * reports on our runtime with and without it, in every form it will be asked in, and writes it with our record. Throws
 * InputError where it does not fit, and where it changes nothing.
 */
export async function importAdapter(request: ImportRequest): Promise<ImportAccount> {
  const { output, say } = request;
  const modality = await loadModality(request.modality);
  const note = request.from === undefined ? undefined : readNote(request.from);
  refuseOtherModality(note, modality);
  const options = { ...note?.form, ...request.settings };
  const { model } = loraSettings(options);
  const base = await openBase(request.base, model, customaryLimit);
  const foreign = await readForeignAdapter(request.adapter, base.folder, {
    ...(note !== undefined && { expectedBase: note.baseDigest }),
  });
  const { rank } = foreign.adapter.config;
  const targets = targetKinds(base, foreign.adapter.config);
  const warnings = differences(note, { rank, targets });
  for (const warning of warnings) say(`warning: ${warning}`);
  const { reports: all } = await annotatedReports(request.dev, { modality, part: 'dev' });
  const random = seededRandom(request.seed, 'parity');
  const dev = shuffle(all, random).slice(0, request.reports);
  await prepareOutput(output, { base: request.base });
  const answers =
    model.form.answer === 'json' ? (['slots', 'json'] as const) : (['slots'] as const);
  const gates: ParityGate[] = [];
  for (const answer of answers) {
    const context = { modality, seed: request.seed, options: { ...options, answer } };
    const gate = await parityGate(dev, { context, ...request });
    gates.push({ answer, ...gate });
    say(
      `${answer}: dev macro F1 of ${gate.reports} reports ${gate.base.toFixed(3)} without the adapter, ${gate.adapter.toFixed(3)} with it; ${gate.change.labels} labels of ${gate.change.reports} reports differ, probabilities by ${gate.change.probability.toFixed(3)} at most`,
    );
    if (answer === 'slots' && gate.change.probability === 0) {
      throw new InputError(`changes nothing in ${dev.length} dev reports`, {
        file: request.adapter,
        remedy: 'check that it was trained, and on this base',
      });
    }
    if (gate.adapter < gate.base) {
      const warning = `${answer}: the base alone labels the dev reports better`;
      warnings.push(warning);
      say(`warning: ${warning}`);
    }
  }
  const { template: prompt, ...form } = model.form;
  await writeForeignAdapter(output, foreign, {
    base: base.folder,
    recipe: {
      ...{ modality: modality.id, imported: true },
      form: { prompt, ...form, maxTokens: base.maxTokens },
      ...(note !== undefined && { prompt: note.promptDigest, trainingReports: note.reports.train }),
      gates: gates.map(({ answer, reports, base: alone, adapter }) => ({
        ...{ answer, reports, base: alone, adapter },
      })),
    },
  });
  say(`adapter in ${output}`);
  const { baseDigest, layers } = foreign;
  return { output, baseDigest, layers, rank, targets, gates, warnings };
}

/** Labels dev reports without and with an adapter. */
async function parityGate(
  dev: readonly LabeledReport[],
  {
    context,
    base,
    adapter,
  }: {
    readonly context: Omit<LabelerContext, 'argument'>;
    readonly base: string;
    readonly adapter: string;
  },
): Promise<Omit<ParityGate, 'answer'>> {
  const { findings } = context.modality;
  const before = await answersOf('llama', { ...context, argument: base }, dev);
  const after = await answersOf('lora', { ...context, argument: `${base}+${adapter}` }, dev);
  const score = (predictions: readonly Prediction[]): number =>
    devScore(
      findings,
      dev.map(({ labels }, at) => ({ gold: labels, predicted: predictions[at]?.labels ?? {} })),
    ).score;
  return {
    reports: dev.length,
    base: score(before),
    adapter: score(after),
    change: compareAnswers(findings, before, after),
  };
}

async function answersOf(
  name: string,
  context: LabelerContext,
  reports: readonly LabeledReport[],
): Promise<Prediction[]> {
  const labeler = await (await loadLabeler(name)).open(context);
  const given = (async function* () {
    await Promise.resolve();
    yield* reports;
  })();
  return Array.fromAsync(oneEach(labeler, given));
}

function refuseOtherModality(note: HandOverNote | undefined, { id }: Modality): void {
  if (note === undefined || note.modality === id) return;
  throw new InputError(`the training data is for the modality ${note.modality}, not ${id}`, {
    remedy: `import with --modality ${note.modality}`,
  });
}

/** What the adapter has otherwise than the recipe that was handed over. */
function differences(
  note: HandOverNote | undefined,
  { rank, targets }: { readonly rank: number; readonly targets: readonly string[] },
): string[] {
  if (note === undefined) {
    return ['without --from, nothing tells which base and prompt the adapter was trained with'];
  }
  const same = (a: readonly string[], b: readonly string[]) =>
    a.toSorted().join() === b.toSorted().join();
  return [
    ...(rank === note.rank ? [] : [`the adapter has rank ${rank}, the recipe ${note.rank}`]),
    ...(same(targets, note.targets)
      ? []
      : [`the adapter is on ${targets.join(', ')}, the recipe on ${note.targets.join(', ')}`]),
  ];
}
