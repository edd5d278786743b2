import type { StudyCorpus } from '@labelray/core';
import { relative } from 'node:path';
import process from 'node:process';
import { partNames } from '../workspace.ts';
import { corpusPath, isPresent, type Missing, type StudyRun } from './studyRun.ts';

/** What a corpus lacks on this machine; `undefined` when it can be read or made. */
export function missingCorpus(run: StudyRun, corpus: StudyCorpus): Missing | undefined {
  const { source } = corpus;
  const path = corpusPath(run, corpus);
  if (source.kind === 'synthetic' || path === undefined) return undefined;
  if (source.kind === 'reader' && !partNames('reader').includes(source.reader)) {
    return {
      what: `corpus ${corpus.id}`,
      obtain: `this version has no reader "${source.reader}"; ${source.obtain}`,
    };
  }
  return isPresent(path)
    ? undefined
    : { what: `corpus ${corpus.id} (${relative(process.cwd(), path)})`, obtain: source.obtain };
}

/** Every corpus of a study that is missing. */
export function missingCorpora(run: StudyRun): Missing[] {
  return run.study.corpora
    .map((corpus) => missingCorpus(run, corpus))
    .filter((missing) => missing !== undefined);
}
