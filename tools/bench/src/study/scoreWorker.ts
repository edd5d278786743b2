import { scoreCorpus } from '@labelray/stats';
import { parentPort, workerData } from 'node:worker_threads';
import type { CorpusToScore } from './scoreInThreads.ts';

// The whole of a thread of `scoreInThreads`: one corpus, scored.
const { input, corpus } = workerData as CorpusToScore;
const graded = input.corpora.find((one) => one.corpus.id === corpus);
if (graded === undefined) throw new RangeError(`no corpus "${corpus}"`);
parentPort?.postMessage(scoreCorpus(input, graded));
