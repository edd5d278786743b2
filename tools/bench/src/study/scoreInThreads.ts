import { InputError, type Scores } from '@labelray/core';
import {
  gatherScores,
  refuseStray,
  scoreCorpus,
  type CorpusScores,
  type GradedCorpus,
  type StudyInput,
} from '@labelray/stats';
import { Worker } from 'node:worker_threads';
import { threadBudget } from './threadBudget.ts';

/** What a thread is given: one corpus to score, and of the study what is said of it. */
export interface CorpusToScore {
  readonly input: StudyInput;
  readonly graded: GradedCorpus;
}

/** As `scoreStudy`, the same bytes, each corpus on a thread of its own, as many at once as there are processors. */
export async function scoreInThreads(input: StudyInput): Promise<Scores> {
  refuseStray(input);
  const [only, ...more] = input.corpora;
  if (only !== undefined && more.length === 0)
    return gatherScores(input, [scoreCorpus(input, only)]);
  const inTurn = threadBudget();
  const stop = new AbortController();
  const scored = input.corpora.map((graded) =>
    inTurn(1, () => scoreApart(input, graded, stop.signal)),
  );
  try {
    return gatherScores(input, await Promise.all(scored));
  } finally {
    stop.abort(); // nobody waits for the others once one is refused
  }
}

async function scoreApart(
  input: StudyInput,
  graded: GradedCorpus,
  signal: AbortSignal,
): Promise<CorpusScores> {
  signal.throwIfAborted();
  const systems = input.systems.filter(({ corpus }) => corpus === graded.corpus.id);
  const workerData: CorpusToScore = { input: { ...input, corpora: [graded], systems }, graded };
  const worker = new Worker(new URL('scoreWorker.ts', import.meta.url), { workerData });
  signal.addEventListener('abort', () => void worker.terminate(), { once: true });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    // A thread hands over errors as plain ones.
    worker.once('error', (error) => {
      reject(error.name === 'InputError' ? new InputError(error.message) : error);
    });
  });
}
