import {
  InputError,
  pick,
  randomInteger,
  seededRandom,
  shuffle,
  type Random,
} from '@labelray/core';
import { glossaryDocument, glossaryTerms } from './documents/glossaryDocument.ts';
import { restatement } from './documents/restatement.ts';
import { scoredGlossary } from './documents/scoredGlossary.ts';
import { defaultMixture, type Mixture } from './passages/planPassage.ts';
import { writeRow, type RowOptions } from './passages/writeRow.ts';
import { writeStatements } from './passages/writeStatements.ts';
import { plainShape, type PromptShape } from './questions/promptShape.ts';
import type { Row } from './row.ts';
import { entitiesInUse, objects } from './things/allThings.ts';
import { surroundingsOf } from './unlabeled/surroundings.ts';
import type { UnlabeledReport } from './unlabeled/unlabeledReport.ts';

/** From this step on passages have up to so many sentences. */
export interface Stage {
  readonly from: number;
  readonly sentences: number;
  /** Changes to the mixture. */
  readonly mixture?: Partial<Mixture>;
  /** Share of the rows that are short statements, see `writeStatements`; none where absent. */
  readonly statements?: number;
  /** Share of those that tell sides and are asked for them; none where absent. */
  readonly sided?: number;
  /** Share of those that are notes in telegram style; none where absent. */
  readonly notes?: number;
  /** Chance that what they pass over shares a word with what they state; 0 where absent. */
  readonly near?: number;
}

/** The curriculum of the recipe, and longer passages at its end. */
export const defaultCurriculum: readonly Stage[] = [
  { from: 0, sentences: 1 },
  { from: 300, sentences: 2 },
  { from: 600, sentences: 3 },
  { from: 1200, sentences: 6 },
  { from: 4000, sentences: 10 },
];

export interface PretrainingOptions {
  readonly seed: number;
  /** Texts to read and sentences to stand among others; see `gatherUnlabeled`. */
  readonly unlabeled: readonly UnlabeledReport[];
  /** Words that stand for names in short statements; see `blindWords`. */
  readonly words?: readonly string[];
  /** Questions that are left out of such statements, for two blind words may come to name a scored finding. */
  readonly unasked?: (question: string) => boolean;
  /** Shapes of prompts, drawn with equal chance: that of labeling, and `free` for many others. */
  readonly shapes?: readonly (PromptShape | 'free')[];
  readonly curriculum?: readonly Stage[];
  readonly mixture?: Partial<Mixture>;
  /** Share of plain documents in every third step; the other steps have none. */
  readonly plain?: number;
}

/** Pretraining data as a function of the step: nothing is stored, a run resumes anywhere. */
export interface Pretraining {
  /** The rows of a step; the first ones are the same whatever the size. */
  batch(step: number, size: number): readonly Row[];
  /** Most sentences a passage of the step has. */
  sentences(step: number): number;
}

const plainEvery = 3;

/**
 * The pretraining data of the miniature models: passages about things that no modality scores, with a branch for each
 * thing they mention and as many for others; and, in every third step, plain documents (unlabeled reports, glossaries,
 * restatements). A row depends on seed, step and place alone.
 *
 * @throws InputError for a curriculum that does not start at step 0 or does not rise.
 */
export function createPretraining({
  seed,
  unlabeled,
  words = [],
  unasked = () => false,
  shapes = [plainShape, 'free'],
  curriculum = defaultCurriculum,
  mixture = {},
  plain = 1 / 3,
}: PretrainingOptions): Pretraining {
  if (
    curriculum[0]?.from !== 0 ||
    curriculum.some(({ from }, i) => from < (curriculum[i - 1]?.from ?? 0))
  )
    throw new InputError('the curriculum does not start at step 0 and rise from there', {
      remedy: 'give stages in order, the first with from: 0',
    });
  const order = seededRandom(seed, 'things'); // on which every draw depends
  const materials = {
    entities: shuffle(entitiesInUse, order),
    objects: shuffle(objects, order),
    surroundings: surroundingsOf(unlabeled, entitiesInUse),
  };
  const all = [...entitiesInUse, ...objects];
  const terms = glossaryTerms(entitiesInUse, scoredGlossary);
  const stageOf = (step: number): Stage =>
    curriculum.findLast(({ from }) => from <= step) ?? { from: 0, sentences: 1 };
  const optionsOf = (stage: Stage): RowOptions => ({
    materials,
    mixture: { ...defaultMixture, ...mixture, ...stage.mixture },
    shapes,
  });

  const document = (random: Random): Row => {
    const draw = random();
    const text =
      draw < 0.5 && unlabeled.length > 0
        ? pick(unlabeled, random).text
        : draw < 0.8
          ? glossaryDocument(terms, random)
          : restatement(all, random);
    return { text, branches: [], plain: true };
  };

  return {
    sentences: (step) => stageOf(step).sentences,
    batch(step, size) {
      const stage = stageOf(step);
      const options = optionsOf(stage);
      const random = seededRandom(seed, 'pretraining', String(step));
      return Array.from({ length: size }, () => {
        if (step % plainEvery === plainEvery - 1 && random() < plain) return document(random);
        if (stage.statements !== undefined && random() < stage.statements)
          return without(unasked, writeStatements({ ...stage, things: all, words }, random));
        // Half of the most at least, so that a stage does not only ask for one length.
        const least = Math.ceil(stage.sentences / 2);
        return writeRow(
          least + randomInteger(random, stage.sentences - least + 1),
          options,
          random,
        );
      });
    },
  };
}

function without(unasked: (question: string) => boolean, row: Row): Row {
  return { ...row, branches: row.branches.filter(({ question }) => !unasked(question)) };
}
