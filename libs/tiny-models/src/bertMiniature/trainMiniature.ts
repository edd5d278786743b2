import {
  classifiedRowFacts,
  encoderShapes,
  headShapes,
  initialParameters,
  languageHeadShapes,
  languageRowFacts,
  openWordPieces,
  parameterTensors,
  trainableClassifier,
  trainableLanguageModel,
  writeBertFolder,
  type BertConfig,
  type TrainingOptions,
  type WordPieces,
} from '@labelray/bert';
import { seededRandom, shuffle, type Modality } from '@labelray/core';
import { prettyJson } from '@labelray/core/formats';
import { fileSource } from '@labelray/corpus/files';
import { compileRules, type RulesMode } from '@labelray/labelers';
import {
  classifiedRows,
  headsOf,
  inverseFrequencySample,
  meanKappa,
} from '@labelray/labelers/recipe';
import {
  digestOf,
  readTrainingLog,
  train,
  type LogLine,
  type Parameter,
  type TrainResult,
} from '@labelray/training';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardText } from './cardText.ts';
import { fragmentOf } from './fragmentOf.ts';
import {
  firstDeviation,
  fragmentRecipe,
  headRecipe,
  languageRecipe,
  miniatureShape,
  type MiniatureSize,
} from './miniatureRecipe.ts';
import type { PlainReport } from './plainReports.ts';
import { curvesOf, thinLog } from './thinLog.ts';
import { trainWordPiece } from './trainWordPiece.ts';

/** What a miniature is trained for and where it is written. */
export interface MiniatureRequest extends Pick<TrainingOptions, 'threads'> {
  readonly modality: Modality;
  readonly reports: readonly PlainReport[];
  /** Rules that label them. */
  readonly mode: RulesMode;
  /** Whether fragments with rare values are drawn more often. */
  readonly inverseFrequency?: boolean;
  /** Folder of the finished model; what it held before is removed. */
  readonly output: string;
  /** Folder of logs and checkpoints, from which a killed training goes on. */
  readonly runFolder: string;
  readonly seed: number;
  readonly size: MiniatureSize;
  readonly now: () => number;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Trains a BERT as CheXbert was before it met labels by people: an encoder by masked language modelling on unlabeled
 * reports, then with a head a finding on the labels that rules give fragments of them, and them whole. Writes model,
 * card, log and curves; returns the mean kappa with the rules on reports kept apart, or undefined where `signal` ended it.
 */
export async function trainMiniature(request: MiniatureRequest): Promise<number | undefined> {
  const { modality, mode, inverseFrequency = false, runFolder, size, seed, say } = request;
  const reports = shuffle(request.reports, seededRandom(seed, 'reports'));
  const vocabulary = trainWordPiece(
    reports.map(({ text }) => text),
    { size: size.vocabulary },
  );
  const config: BertConfig = { ...miniatureShape, vocabulary: vocabulary.length };
  await mkdir(runFolder, { recursive: true });
  await writeFile(join(runFolder, 'vocab.txt'), `${vocabulary.join('\n')}\n`);
  const wordPieces = await openWordPieces(runFolder);
  say(`${modality.id}: ${reports.length} unlabeled reports, ${vocabulary.length} word pieces`);
  const language = await learnLanguage(request, { config, wordPieces, reports });
  if (language.result.ended === 'aborted') return undefined;
  const heads = await learnHeads(request, { config, wordPieces, reports, ...language });
  if (heads.result.ended === 'aborted') return undefined;

  const kappa = heads.result.best?.score ?? NaN;
  const parts = ['language', 'fragments', 'heads'];
  const logs = await Promise.all(parts.map((part) => logOf(join(runFolder, part))));
  const facts = {
    modality,
    mode,
    inverseFrequency,
    seed,
    size,
    reports: reports.length,
    config,
    kappa,
  };
  const trained = {
    by: 'bert-miniature:train',
    on: `synthetic reports labeled by rules:${mode}`,
    seed,
    reports: digestOf(reports),
    wordPieces: wordPieces.digest,
  };
  await rm(request.output, { recursive: true, force: true });
  await writeBertFolder(request.output, {
    config,
    heads: headsOf(modality.findings),
    tensors: parameterTensors(heads.parameters, { half: true }),
    vocabulary,
    about: { trained },
    files: new Map([
      ['README.md', cardText(facts)],
      [
        'curves.json',
        prettyJson(Object.fromEntries(parts.map((part, at) => [part, curvesOf(logs[at] ?? [])]))),
      ],
      [
        'log.jsonl',
        logs
          .flatMap((log) => thinLog(log))
          .map((line) => `${line}\n`)
          .join(''),
      ],
    ]),
  });
  return kappa;
}

interface Material {
  readonly config: BertConfig;
  readonly wordPieces: WordPieces;
  readonly reports: readonly PlainReport[];
}

interface Learned {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly result: TrainResult;
}

async function learnLanguage(
  request: MiniatureRequest,
  { config, wordPieces, reports }: Material,
): Promise<Learned> {
  const shapes = new Map([...encoderShapes(config), ...languageHeadShapes(config)]);
  const parameters = initialParameters(shapes, seededRandom(request.seed, 'encoder'), {
    deviation: firstDeviation,
  });
  const model = trainableLanguageModel(config, wordPieces.mask, parameters, options(request));
  const rows = reports
    .map(({ id, text }) => ({ id, pieces: wordPieces.encode(text) }))
    .filter((row) => row.pieces.length <= config.maxPositions && languageRowFacts(row).scored > 0);
  const result = await train({
    ...common(request, 'language'),
    model,
    rows,
    describe: languageRowFacts,
    recipe: languageRecipe(request.size),
  });
  await model.release();
  return { parameters, result };
}

async function learnHeads(
  request: MiniatureRequest,
  { config, wordPieces, reports, parameters: before }: Material & Learned,
): Promise<Learned> {
  const { seed, size, modality, mode, inverseFrequency = false } = request;
  const heads = headsOf(modality.findings);
  const classes = heads.map((head) => head.classes.length);
  const fresh = initialParameters(headShapes(config.hidden, classes), seededRandom(seed, 'heads'));
  const kept = [...encoderShapes(config).keys()].flatMap((name) => {
    const parameter = before.get(name);
    return parameter === undefined ? [] : [[name, parameter] as const];
  });
  const parameters = new Map([...kept, ...fresh]);
  const model = trainableClassifier(config, classes, parameters, options(request));
  const rules = compileRules(modality, { mode });
  const rowsOf = (texts: readonly PlainReport[]) =>
    classifiedRows(
      texts.map(({ id, text }) => ({ id, text, labels: rules.label(text).labels })),
      { heads, wordPieces, maxPieces: config.maxPositions },
    ).rows;
  const held = rowsOf(reports.slice(0, size.heldOut));
  const seen = reports.slice(size.heldOut);
  try {
    const random = seededRandom(seed, 'fragments');
    // Drawing by rarity repeats rows, so it is given more to draw from.
    const perReport = inverseFrequency ? [1, 2, 3, 4, 5, 6] : [1, 2];
    const fragments = seen.flatMap(({ id, text }) =>
      perReport.map((n) => ({ id: `${id}/${n}`, text: fragmentOf(text, random) })),
    );
    const rows = rowsOf(fragments);
    const first = await train({
      ...common(request, 'fragments'),
      model,
      rows: inverseFrequency ? inverseFrequencySample(rows, random) : rows,
      describe: classifiedRowFacts,
      recipe: fragmentRecipe(size),
    });
    if (first.ended === 'aborted') return { parameters, result: first };
    const result = await train({
      ...common(request, 'heads'),
      model,
      rows: rowsOf(seen),
      describe: classifiedRowFacts,
      recipe: headRecipe(size),
      evaluate: async () => ({
        score: meanKappa(heads, held, await model.logits(held.map(({ pieces }) => pieces))),
      }),
    });
    return { parameters, result };
  } finally {
    await model.release();
  }
}

const options = ({ threads }: MiniatureRequest): TrainingOptions => ({
  tokensAtOnce: 2048,
  ...(threads !== undefined && { threads }),
});

function common(request: MiniatureRequest, part: string) {
  const { runFolder, seed, now, say, signal } = request;
  return {
    folder: join(runFolder, part),
    seed,
    resume: true,
    now,
    progress: (done: number, total?: number) => {
      if (done % 100 === 0) say(`${request.modality.id} ${part}: step ${done} of ${total ?? '?'}`);
    },
    ...(signal !== undefined && { signal }),
  };
}

const logOf = (folder: string): Promise<LogLine[]> =>
  Array.fromAsync(readTrainingLog(fileSource(join(folder, 'train.jsonl'))));
