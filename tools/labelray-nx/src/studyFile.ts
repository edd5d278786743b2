import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A study file as the targets see it. */
export interface StudyFile {
  /** Relative to the workspace: `libs/modality-cxr/studies/openi.json`. */
  readonly path: string;
  readonly modality: string;
  /** Name of its targets and of its folder in `out/`: `cxr` for `default.json`, else `cxr-openi`. */
  readonly stem: string;
  /** It reads files that Nx does not hash: raw corpora and model folders, which git ignores or never sees. */
  readonly readsRawFiles: boolean;
  /** It names miniature models, which git tracks and Nx hashes. */
  readonly usesTinyModels: boolean;
}

/** The fields of a study that decide its targets; the CLI checks the whole file. */
interface Sources {
  readonly corpora?: readonly { readonly source?: { readonly kind?: string } }[];
  readonly systems?: readonly { readonly labeler?: string }[];
  readonly sweeps?: readonly { readonly vary?: string; readonly values?: readonly unknown[] }[];
}

/** The name or path of a shipped model or adapter, as against the path of another one. */
const isTiny = (name: string): boolean =>
  /^(tiny-|libs\/tiny-models\/models\/)[a-z0-9-]+$/.test(name);

/** What a labeler is given: `lora:<base>+<adapter>` two paths or names. */
const argumentsOf = (labeler: string): string[] =>
  labeler.includes(':') ? labeler.slice(labeler.indexOf(':') + 1).split('+') : [];

/** Name of a study's targets and output folder: `studyStem('cxr', 'openi')` is `cxr-openi`, the default's is `cxr`. */
export function studyStem(modality: string, study: string): string {
  return study === 'default' ? modality : `${modality}-${study}`;
}

/** What the targets of `libs/modality-<modality>/studies/<name>.json` follow from. */
export function studyFile(workspaceRoot: string, path: string): StudyFile {
  const modality = basename(dirname(dirname(path))).slice('modality-'.length);
  const {
    corpora = [],
    systems = [],
    sweeps = [],
  } = JSON.parse(readFileSync(join(workspaceRoot, path), 'utf8')) as Sources;
  const labelers = [
    ...systems.map(({ labeler = '' }) => labeler),
    ...sweeps.flatMap(({ vary, values = [] }) => (vary === 'labeler' ? values.map(String) : [])),
  ];
  return {
    path,
    modality,
    stem: studyStem(modality, basename(path, '.json')),
    readsRawFiles:
      corpora.some(({ source }) => source?.kind !== 'synthetic') ||
      labelers.flatMap(argumentsOf).some((name) => !isTiny(name)), // `file:labels.csv`
    usesTinyModels: labelers.some(
      (labeler) => isTiny(labeler) || argumentsOf(labeler).some(isTiny),
    ),
  };
}
