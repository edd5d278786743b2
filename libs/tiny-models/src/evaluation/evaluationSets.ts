import { seededRandom } from '@labelray/core';
import { defaultMixture, type Mixture } from '../passages/planPassage.ts';
import { writeRow } from '../passages/writeRow.ts';
import { plainShape, type PromptShape } from '../questions/promptShape.ts';
import type { Row } from '../row.ts';
import { entitiesInUse, objects, reservedEntities } from '../things/allThings.ts';

/** What is new in an evaluation set: only the draw, the sentences, the entities, or the words themselves. */
export type EvaluationName =
  'new draws' | 'new sentences' | 'new entities' | 'invented words' | 'glossary' | 'sides';

export interface EvaluationOptions {
  /** Passages a set. */
  readonly passages?: number;
  /** Sentences a passage: one number, so that accuracies of different runs compare. */
  readonly sentences?: number;
  readonly shape?: PromptShape;
  readonly seed?: number;
}

/** Everything about the body, asked as chest X-ray findings are. */
const plainMixture: Mixture = {
  ...defaultMixture,
  objects: 0,
  invented: 0,
  answers: 0,
  sides: 0,
  grades: 0,
  modifiers: 0,
  otherWords: 0,
  surrounded: 0,
  glossary: 0,
  written: 0.15,
  blocks: 0.3,
};

/**
 * Fixed passages about things no modality scores, by which to follow pretraining; never a study's finding or text. A
 * passage depends on seed and place alone. Of `glossary`, each thing asked is named otherwise than in the text, and a
 * line of the passage relates the names; `sides` asks on which side a thing is, in new sentences.
 */
export function evaluationSets({
  passages = 500,
  sentences = 6,
  shape = plainShape,
  seed = 990_000_001,
}: EvaluationOptions = {}): Readonly<Record<EvaluationName, readonly Row[]>> {
  const write = (
    name: EvaluationName,
    mixture: Partial<Mixture>,
    { entities = entitiesInUse, heldOut = false } = {},
  ): readonly Row[] =>
    Array.from({ length: passages }, (_, i) =>
      writeRow(
        sentences,
        {
          materials: { entities, objects, surroundings: [] },
          mixture: { ...plainMixture, ...mixture },
          shapes: [shape],
          heldOut,
        },
        seededRandom(seed, 'evaluation', name, String(i)),
      ),
    );
  return {
    'new draws': write('new draws', {}),
    'new sentences': write('new sentences', {}, { heldOut: true }),
    'new entities': write('new entities', {}, { entities: reservedEntities }),
    'invented words': write('invented words', { invented: 1 }),
    glossary: write('glossary', { invented: 1, glossary: 1 }),
    sides: write('sides', { sides: 1 }, { heldOut: true }),
  };
}
