import { prettyJson } from '@labelray/core/formats';
import { fingerprint } from '@labelray/corpus';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { corpusPath, isPresent, systemPaths, type StudyRun } from './studyRun.ts';

/**
 * Writes what the study's outside files are (size, mtime, sha256) into `fingerprint.json`: build caches see only files
 * that git does not ignore, so this file stands for the others.
 */
export async function fingerprintStage(run: StudyRun): Promise<void> {
  const paths = new Set([
    ...run.study.corpora.map((corpus) => corpusPath(run, corpus)),
    ...run.study.systems.flatMap((system) => systemPaths(run, system)),
  ]);
  const prints: Record<string, unknown> = {};
  for (const path of paths) {
    if (path === undefined) continue;
    prints[path] = isPresent(path) ? await fingerprint(path) : 'missing';
  }
  await writeAtomically(join(run.output, 'fingerprint.json'), [prettyJson(prints)]);
}
