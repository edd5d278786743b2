import { expandSweeps, type StudyCorpus } from '@labelray/core';
import { prettyJson } from '@labelray/core/formats';
import { fingerprint } from '@labelray/corpus';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { corpusPath, isPresent, systemPaths, type StudyRun } from './studyRun.ts';

/**
 * Writes what the study's outside files are (size, mtime, sha256) into `fingerprint.json`: build caches see only files
 * that git does not ignore, so this file stands for the others.
 */
export async function fingerprintStage(run: StudyRun): Promise<void> {
  const paths = new Set([
    ...run.study.corpora.flatMap((corpus) => corpusPaths(run, corpus)),
    ...expandSweeps(run.study).systems.flatMap((system) => systemPaths(run, system)),
  ]);
  const prints: Record<string, unknown> = {};
  for (const path of paths) {
    prints[path] = isPresent(path) ? await fingerprint(path) : 'missing';
  }
  await writeAtomically(join(run.output, 'fingerprint.json'), [prettyJson(prints)]);
}

/** The path of a corpus, and the files that its reader's options name: relative ones lie in the corpus's folder. */
function corpusPaths(run: StudyRun, corpus: StudyCorpus): string[] {
  const path = corpusPath(run, corpus);
  if (path === undefined) return [];
  const folder = existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
  const options = 'options' in corpus.source ? Object.values(corpus.source.options ?? {}) : [];
  const named = options
    .filter((option) => typeof option === 'string')
    .map((option) => resolve(folder, option))
    .filter((file) => existsSync(file) && statSync(file).isFile());
  return [path, ...named];
}
