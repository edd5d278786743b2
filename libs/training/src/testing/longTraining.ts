import { train } from '../train.ts';
import { clock } from './clock.ts';
import { describeLinear, linearModel, linearRows } from './linearModel.ts';

/**
 * A training of 600 steps, 12 evaluations and 130 checkpoints in the folder that the command line names, resumed where
 * it was begun: the program that the crash test kills. Says when it begins to train, and its parameters at the end.
 */
const [, , folder = ''] = process.argv;
const model = linearModel({ noise: true });
const result = await train({
  model,
  rows: linearRows(400),
  describe: describeLinear,
  folder,
  seed: 3,
  recipe: { duration: { epochs: 12 }, batchSize: 8, microRows: 3, learningRate: 0.05 },
  resume: true,
  // rises and falls, so that the best is neither the first nor the last
  evaluate: (epoch) => Promise.resolve({ score: ((epoch * 5) % 12) + (model.a[0] ?? 0) / 1000 }),
  checkpointEvery: 5,
  now: clock(),
  progress: announceOnce(),
});
process.stdout.write(`${JSON.stringify({ result, a: [...model.a], b: [...model.b] })}\n`);

function announceOnce(): () => void {
  let said = false;
  return () => {
    if (!said) process.stdout.write('training\n');
    said = true;
  };
}
