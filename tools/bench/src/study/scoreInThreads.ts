import { InputError, type Scores } from '@labelray/core';
import { gatherScores, scoreStudy, type CorpusScores, type StudyInput } from '@labelray/stats';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a thread is given: a whole study, and the corpus of it to score. */
export interface CorpusToScore {
  readonly input: StudyInput;
  readonly corpus: string;
}

/** As `scoreStudy`, the same bytes, each corpus on a thread of its own where there are several of both. */
export async function scoreInThreads(input: StudyInput): Promise<Scores> {
  if (input.corpora.length < 2 || availableParallelism() < 2) return scoreStudy(input);
  const threads = input.corpora.map(({ corpus }) => startThread({ input, corpus: corpus.id }));
  try {
    return gatherScores(input, await Promise.all(threads.map(({ scores }) => scores)));
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(workerData: CorpusToScore): {
  readonly worker: Worker;
  readonly scores: Promise<CorpusScores>;
} {
  const worker = new Worker(new URL('scoreWorker.ts', import.meta.url), { workerData });
  const scores = new Promise<CorpusScores>((resolve, reject) => {
    worker.once('message', resolve);
    // A thread hands over errors as plain ones.
    worker.once('error', (error) => {
      reject(error.name === 'InputError' ? new InputError(error.message) : error);
    });
  });
  return { worker, scores };
}
