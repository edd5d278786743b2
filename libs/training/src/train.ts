import type { Progress } from '@labelray/core';
import { adamW } from './adamW.ts';
import { batches } from './batches.ts';
import { identityOf, type Identity } from './identity.ts';
import { completeRecipe, type Recipe } from './recipe.ts';
import { openRunFolder } from './runFolder.ts';
import type { Best, RunState } from './runState.ts';
import { learningRateAt } from './learningRateAt.ts';
import { onDevice } from './onDevice.ts';
import { takeStep } from './takeStep.ts';
import type { Parameter, TrainableModel } from './trainableModel.ts';
import { TrainingError } from './trainingError.ts';
import { trainingPlan, type TrainingPlan } from './trainingPlan.ts';
import { trainingRows, type RowFacts } from './trainingRows.ts';

/** What an evaluation found: the score, higher is better, and whatever else is worth a place in the log. */
export type Evaluation = Readonly<Record<string, number>> & { readonly score: number };

/** What is trained, on what, how, and where it is kept. */
export interface TrainOptions<Row> {
  readonly model: TrainableModel<Row>;
  readonly rows: readonly Row[];
  readonly describe: (row: Row) => RowFacts;
  /** Folder of the log and the checkpoints. */
  readonly folder: string;
  readonly seed: number;
  /** Changes to the default recipe. */
  readonly recipe?: Partial<Recipe>;
  /** Which parameters decay; all by default. */
  readonly decays?: (name: string, parameter: Parameter) => boolean;
  /** What else the result depends on, such as the digest of the base model: a checkpoint with other values is refused. */
  readonly identity?: Identity;
  /** Go on from the checkpoint in the folder, where there is one. */
  readonly resume?: boolean;
  /** Scores the model as it is after an epoch, counted from 1. */
  readonly evaluate?: (epoch: number) => Promise<Evaluation>;
  /** Steps between evaluations, for epochs that are long; one after each epoch where absent. */
  readonly evaluateEvery?: number;
  /** Steps between checkpoints, beside those at the end of each epoch. */
  readonly checkpointEvery?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Told of steps done and of all steps. */
  readonly progress?: Progress;
  /** Ends the training after the step it is in, with a checkpoint. */
  readonly signal?: AbortSignal;
}

/** How a training ended. */
export interface TrainResult {
  /** All steps done, no better score for as many epochs as the recipe has patience, or `signal` given. */
  readonly ended: 'finished' | 'patience' | 'aborted';
  readonly steps: number;
  /** Tokens and seconds of the steps, over all sessions of a resumed training. */
  readonly tokens: number;
  readonly seconds: number;
  /** The evaluation whose parameters the model now holds, unless aborted. */
  readonly best?: Best;
}

/**
 * Trains a model: the one loop of LoRA, full-parameter training and BERT. At its end the model holds the parameters of
 * the best evaluation, or the last ones where nothing was evaluated.
 *
 * Everything random depends on seed, epoch and step alone, so that a run killed at any moment and resumed gives the
 * same parameters, bit for bit on the same machine, and the same lines in `train.jsonl`.
 *
 * Throws InputError on rows or a recipe that cannot be trained with, on a folder that cannot be written or belongs to
 * another training; TrainingError where the training cannot go on. Both leave the last checkpoint intact.
 */
export async function train<Row>({
  model,
  rows: givenRows,
  describe,
  folder,
  seed,
  recipe: changes = {},
  decays = () => true,
  identity: given = {},
  resume = false,
  evaluate,
  evaluateEvery,
  checkpointEvery = 100,
  now,
  progress,
  signal,
}: TrainOptions<Row>): Promise<TrainResult> {
  const recipe = completeRecipe(changes);
  const rows = trainingRows(givenRows, describe);
  const plan = trainingPlan(rows.length, recipe);
  const { parameters } = model;
  const optimiser = adamW(parameters, { ...recipe, decays });
  const run = await openRunFolder(
    folder,
    { parameters, moments: optimiser.moments },
    { identity: identityOf({ seed, recipe, rows, parameters, decays, given }), resume },
  );
  const sums = new Map<string, Float32Array>();
  const upcoming = batches(
    rows.map(({ tokens }) => tokens),
    { ...recipe, seed, resumeAt: run.state.step },
  );
  const secondsSince = (start: number): number => (now() - start) / 1000;

  const afterStep = async (state: RunState): Promise<RunState> => {
    const start = now();
    const batch = upcoming.next().value;
    const { step, epoch } = batch;
    const learningRate = learningRateAt(step, { ...recipe, steps: plan.steps });
    const settings = { ...recipe, seed, optimiser, learningRate, sums };
    const { loss, gradientNorm, tokens } = await onDevice({ step, epoch }, () =>
      takeStep(model, rows, batch, settings),
    );
    const seconds = secondsSince(start);
    await run.log.append({
      kind: 'step',
      step,
      epoch,
      loss,
      learningRate,
      gradientNorm,
      tokens,
      tokensPerSecond: tokens / Math.max(seconds, 1e-9),
      seconds,
    });
    return { ...state, step, tokens: state.tokens + tokens, seconds: state.seconds + seconds };
  };

  const afterEvaluation = async (
    state: RunState,
    scoreOf: NonNullable<typeof evaluate>,
  ): Promise<RunState> => {
    const start = now();
    const { step } = state;
    const epoch = epochOf(step, plan);
    const { score, ...measures } = await onDevice({ step, epoch }, () => scoreOf(epoch));
    const seconds = secondsSince(start);
    if (!Number.isFinite(score)) {
      throw new TrainingError('score is not finite', {
        step,
        epoch,
        found: `the evaluation gave the score ${score}`,
        remedy: 'check that it has rows to score',
      });
    }
    const better = state.best === undefined || score > state.best.score;
    const best = better ? { step, epoch, score } : state.best;
    if (better) await run.keepBest(best);
    await run.log.append({
      kind: 'evaluation',
      step,
      epoch,
      score,
      best: better,
      seconds,
      measures,
    });
    return { ...state, evaluatedAt: step, best };
  };

  try {
    let { state } = run;
    let saved = state;
    let ended: TrainResult['ended'] | undefined;
    const save = async (): Promise<void> => {
      if (state !== saved) await run.save(state);
      saved = state;
    };
    progress?.(state.step, plan.steps);
    for (;;) {
      if (signal?.aborted === true) {
        ended = 'aborted';
      } else if (
        evaluate !== undefined &&
        evaluationIsDue(state, plan, { ...recipe, every: evaluateEvery })
      ) {
        state = await afterEvaluation(state, evaluate);
        await save();
        continue;
      } else {
        ended = endOf(state, plan, recipe);
      }
      if (ended !== undefined) break;
      state = await afterStep(state);
      progress?.(state.step, plan.steps);
      const epochEnds = state.step % plan.stepsPerEpoch === 0;
      if (epochEnds || state.step % checkpointEvery === 0) await save();
    }
    await save();
    const { step: steps, tokens, seconds, best } = state;
    if (best !== undefined && best.step !== steps && ended !== 'aborted') {
      await run.restoreBest(best);
    }
    return { ended, steps, tokens, seconds, ...(best !== undefined && { best }) };
  } finally {
    await run.close();
  }
}

function epochOf(step: number, { stepsPerEpoch }: TrainingPlan): number {
  return Math.ceil(step / stepsPerEpoch);
}

/** After each epoch, or each so many steps, once the delay is over; and after the last step. */
function evaluationIsDue(
  { step, evaluatedAt }: RunState,
  { steps, stepsPerEpoch }: TrainingPlan,
  {
    every = stepsPerEpoch,
    evaluationDelay = 0,
  }: { readonly every: number | undefined; readonly evaluationDelay?: number },
): boolean {
  const isOver = step > evaluationDelay * stepsPerEpoch;
  return step > evaluatedAt && ((isOver && step % every === 0) || step === steps);
}

function endOf(
  { step, evaluatedAt, best }: RunState,
  plan: TrainingPlan,
  { patience = Infinity }: Recipe,
): 'finished' | 'patience' | undefined {
  if (step === plan.steps) return 'finished';
  if (best !== undefined && epochOf(evaluatedAt, plan) - best.epoch >= patience) return 'patience';
  return undefined;
}
