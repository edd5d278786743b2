import { scoreCorpus } from '@labelray/stats';
import { parentPort, workerData } from 'node:worker_threads';
import type { CorpusToScore } from './scoreInThreads.ts';

// The whole of a thread of `scoreInThreads`: one corpus, scored.
const { input, graded } = workerData as CorpusToScore;
parentPort?.postMessage(scoreCorpus(input, graded));
