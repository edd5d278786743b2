import type { Tree } from '@nx/devkit';
import { studyStem } from '../../studyFile.ts';
import { modalities } from '../modalities.ts';
import { includeTable } from './includeTable.ts';

interface Options {
  readonly modality: string;
  readonly study?: string;
  readonly update?: boolean;
}

/** What the files of a report are generated from. */
const sources = new Set(['scores.json', 'compute.json']);

function checkStudy(tree: Tree, modality: string, study: string): void {
  const folder = `libs/modality-${modality}/studies`;
  if (tree.exists(`${folder}/${study}.json`)) return;
  const names = tree.children(folder).map((file) => file.replace(/\.json$/, ''));
  const remedy =
    names.length > 0
      ? `studies of ${modality}: ${names.join(', ')}`
      : `modalities: ${modalities(tree).join(', ')}`;
  throw new Error(`${folder}/${study}.json is missing; ${remedy}`);
}

function read(tree: Tree, path: string, remedy: string): string {
  const content = tree.read(path, 'utf8');
  if (content === null) throw new Error(`${path} is missing; ${remedy}`);
  return content;
}

/** The files below a folder, without those of studies nested in it. */
function filesBelow(tree: Tree, folder: string): string[] {
  return tree.children(folder).flatMap((child) => {
    const path = `${folder}/${child}`;
    if (tree.isFile(path)) return [path];
    return tree.exists(`${path}/scores.json`) ? [] : filesBelow(tree, path);
  });
}

/**
 * Writes every table and figure of `reports/<modality>/[<study>/]` from the scores stored there; files that no longer
 * belong to the report are removed, and the README's copy of a table follows its original. Same scores, same bytes.
 */
export default async function report(
  tree: Tree,
  { modality, study = 'default', update = false }: Options,
): Promise<void> {
  checkStudy(tree, modality, study);
  const stem = studyStem(modality, study);
  const folder = `reports/${modality}${study === 'default' ? '' : `/${study}`}`;
  if (update) {
    for (const file of sources) {
      const result = read(tree, `out/${stem}/${file}`, `run npx nx run bench:${stem} first`);
      tree.write(`${folder}/${file}`, result);
    }
  }
  const remedy =
    `run npx nx run bench:${stem}, then npx nx g @labelray/nx:report ${modality}` +
    `${study === 'default' ? '' : ` --study ${study}`} --update`;
  // Nx loads generators with require(), which refuses vega's top-level await; import() does not.
  const { parseCompute, parseScores } = await import('@labelray/core/formats');
  const { renderReport } = await import('@labelray/report');
  const { metricDefinitions } = await import('@labelray/stats');
  const stored = (file: string) =>
    [read(tree, `${folder}/${file}`, remedy), `${folder}/${file}`] as const;
  const files = await renderReport(parseScores(...stored('scores.json')), {
    compute: parseCompute(...stored('compute.json')),
    definitions: Object.fromEntries(metricDefinitions.map(({ id, ...metric }) => [id, metric])),
  });

  const written = new Set([...files.keys()].map((path) => `${folder}/${path}`));
  for (const path of filesBelow(tree, folder)) {
    if (!written.has(path) && !sources.has(path.slice(folder.length + 1))) tree.delete(path);
  }
  for (const [path, content] of files) {
    tree.write(`${folder}/${path}`, typeof content === 'string' ? content : Buffer.from(content));
  }
  const readme = tree.read('README.md', 'utf8');
  const table = files.get('tables/main.md');
  if (readme === null || typeof table !== 'string') return;
  tree.write('README.md', includeTable(readme, `${folder}/tables/main.md`, table));
}
