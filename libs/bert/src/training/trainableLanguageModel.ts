import { randomInteger, shuffle, type Random } from '@labelray/core';
import { floats, integers } from '@labelray/onnx';
import type { Parameter, RowFacts, TrainableModel } from '@labelray/training';
import type { BertConfig } from '../config/bertConfig.ts';
import { tokenBatch } from '../labeling/tokenBatch.ts';
import { EncoderTraining, type TopBatch } from './encoderTraining.ts';
import { languageTop } from './tops.ts';
import { defaultTokensAtOnce, type TrainingOptions } from './trainableClassifier.ts';

/** A text to learn the language from. */
export interface LanguageRow {
  readonly id: string;
  /** Word pieces with [CLS] before and [SEP] behind, which are never hidden. */
  readonly pieces: readonly number[];
}

/** A masked language model that is trained. */
export interface TrainableLanguageModel extends TrainableModel<LanguageRow> {
  release(): Promise<void>;
}

/** Share of the pieces that are guessed; of these, shares that are hidden, and replaced by another piece. */
const guessed = 0.15;
const hidden = 0.8;
const replaced = 0.1;

const guessedPieces = ({ pieces }: LanguageRow): number =>
  pieces.length < 3 ? 0 : Math.max(1, Math.round(guessed * (pieces.length - 2)));

/** What the training loop knows of a row: every guessed piece is a scored place. */
export const languageRowFacts = (row: LanguageRow): RowFacts => ({
  id: row.id,
  tokens: row.pieces.length,
  scored: guessedPieces(row),
});

/**
 * A BERT that learns to guess pieces of texts: of 15 % of the pieces, drawn anew at each step, 80 % are hidden by
 * [MASK], 10 % replaced by another piece and 10 % left; the loss is the mean cross-entropy of all of them.
 * Source: Devlin et al., 2019.
 */
export function trainableLanguageModel(
  config: BertConfig,
  maskToken: number,
  parameters: ReadonlyMap<string, Parameter>,
  { tokensAtOnce = defaultTokensAtOnce, ...options }: TrainingOptions = {},
): TrainableLanguageModel {
  const training = new EncoderTraining({
    config,
    parameters,
    top: (built) => languageTop(config, built),
    options,
  });
  return {
    parameters,
    step(rows, { random, normaliser }) {
      const batchOf = (part: readonly LanguageRow[]): TopBatch => {
        const hiddenRows = part.map((row) => hide(row, { random, maskToken, config }));
        const tokens = tokenBatch(
          hiddenRows.map(({ pieces }) => pieces),
          config.paddingToken,
        );
        return { tokens, feeds: guessFeeds(hiddenRows, tokens.ids.shape[1] ?? 0, normaliser) };
      };
      return training.sumOver(rows, { tokensAtOnce, random, batchOf });
    },
    release: () => training.release(),
  };
}

interface HiddenRow {
  /** With the guessed pieces hidden. */
  readonly pieces: readonly number[];
  readonly places: readonly number[];
  /** The pieces that stood there. */
  readonly targets: readonly number[];
}

function hide(
  row: LanguageRow,
  {
    random,
    maskToken,
    config,
  }: { readonly random: Random; readonly maskToken: number; readonly config: BertConfig },
): HiddenRow {
  const inner = Array.from({ length: Math.max(0, row.pieces.length - 2) }, (_, i) => i + 1);
  const places = shuffle(inner, random).slice(0, guessedPieces(row));
  const pieces = [...row.pieces];
  for (const place of places) {
    const u = random();
    if (u < hidden) pieces[place] = maskToken;
    else if (u < hidden + replaced) pieces[place] = randomInteger(random, config.vocabulary);
  }
  return { pieces, places, targets: places.map((place) => row.pieces[place] ?? 0) };
}

/** Feeds of the top; rows with fewer guesses than others ask for their first place with weight 0. */
function guessFeeds(rows: readonly HiddenRow[], width: number, normaliser: number) {
  const most = rows.reduce((count, { places }) => Math.max(count, places.length), 1);
  const shape = [rows.length, most];
  const each = rows.flatMap(({ places, targets }, row) =>
    Array.from({ length: most }, (_, guess) => ({
      place: row * width + (places[guess] ?? 0),
      target: targets[guess] ?? 0,
      weight: guess < places.length ? 1 / normaliser : 0,
    })),
  );
  return {
    asked: integers(
      shape,
      each.map(({ place }) => place),
    ),
    targets: integers(
      shape,
      each.map(({ target }) => target),
    ),
    weights: floats(
      shape,
      Float32Array.from(each, ({ weight }) => weight),
    ),
  };
}
