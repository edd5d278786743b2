import {
  InputError,
  type Modality,
  type Study,
  type StudyCorpus,
  type StudySystem,
} from '@labelray/core';
import { parseStudy } from '@labelray/core/formats';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readText } from '../files/readText.ts';
import { tinyModel } from '../tinyModel.ts';
import { loadModality, workspaceRoot } from '../workspace.ts';

/** A study being run: what it declares, where its inputs lie and where each stage writes. */
export interface StudyRun {
  readonly study: Study;
  /** The study file. */
  readonly file: string;
  readonly modality: Modality;
  /** Output folder of all stages. */
  readonly output: string;
  /** Folder against which the study's relative paths are read. */
  readonly base: string;
  /** Corpus id → path given on the command line instead of the study's. */
  readonly paths: ReadonlyMap<string, string>;
  /** The one run whose part of a stage this process does for another; see `childRun`. */
  readonly only?: string | undefined;
  /** Receives a line for the person at the terminal. */
  readonly say: (line: string) => void;
}

/** Something a study declares and this machine lacks, and how to get it. */
export interface Missing {
  readonly what: string;
  readonly obtain: string;
}

/**
 * Opens a study file. Relative paths in it are read against the workspace when the file lies inside it, else against
 * the file's own folder.
 */
export async function openStudy(
  file: string,
  {
    output,
    paths,
    only,
    say,
  }: Pick<StudyRun, 'paths' | 'only' | 'say'> & { readonly output?: string | undefined },
): Promise<StudyRun> {
  const path = resolve(file);
  const study = parseStudy(readText(path), path);
  const inside = !relative(workspaceRoot, path).startsWith('..');
  return {
    study,
    file: path,
    modality: await loadModality(study.modality),
    output: resolve(output ?? join(inside ? workspaceRoot : '.', 'out', studyStem(study))),
    base: inside ? workspaceRoot : dirname(path),
    paths,
    only,
    say,
  };
}

/** `cxr` for the default study of a modality, else `cxr-openi`: the stem of its Nx targets and its output folder. */
export function studyStem({ modality, name }: Pick<Study, 'modality' | 'name'>): string {
  return name === 'default' ? modality : `${modality}-${name}`;
}

/** Where the committed results of a study lie: `reports/cxr` for the default one, else `reports/cxr/openi`. */
export function committedFolder({ modality, name }: Pick<Study, 'modality' | 'name'>): string {
  return join(workspaceRoot, 'reports', modality, name === 'default' ? '' : name);
}

/** The path of a corpus that comes from outside; `undefined` for synthetic ones. */
export function corpusPath(run: StudyRun, corpus: StudyCorpus): string | undefined {
  if (corpus.source.kind === 'synthetic') return undefined;
  const declared = run.paths.get(corpus.id) ?? onBase(run, corpus.source.path);
  return soleEntry(declared);
}

/**
 * The paths a system needs, for labelers whose argument is one or two paths (`lora:<base>+<adapter>`) or names of
 * miniature models.
 */
export function systemPaths(run: StudyRun, system: StudySystem): string[] {
  const colon = system.labeler.indexOf(':');
  if (colon === -1) return [];
  return system.labeler
    .slice(colon + 1)
    .split('+')
    .map((path) => tinyModel(path) ?? onBase(run, path));
}

function onBase(run: StudyRun, path: string): string {
  return isAbsolute(path) ? path : join(run.base, path);
}

/** A dataset folder that holds one thing besides its card stands for that thing. */
function soleEntry(path: string): string {
  if (!existsSync(path) || !statSync(path).isDirectory()) return path;
  const entries = readdirSync(path).filter((name) => name !== 'README.md' && !name.startsWith('.'));
  const [entry] = entries;
  return entries.length === 1 && entry !== undefined ? join(path, entry) : path;
}

/** True when there is a file, or a folder that holds more than its card. */
export function isPresent(path: string): boolean {
  if (!existsSync(path)) return false;
  return (
    !statSync(path).isDirectory() ||
    readdirSync(path).some((name) => name !== 'README.md' && !name.startsWith('.'))
  );
}

/** Checks `--corpus id=path` pairs against the study's corpora. */
export function checkPaths({ study, paths }: StudyRun): void {
  const known = study.corpora.filter((c) => c.source.kind !== 'synthetic').map((c) => c.id);
  for (const id of paths.keys()) {
    if (!known.includes(id)) {
      throw new InputError(`study "${study.name}" reads no corpus "${id}" from a path`, {
        remedy:
          known.length > 0 ? `it reads: ${known.join(', ')}` : 'all its corpora are synthetic',
      });
    }
  }
}
