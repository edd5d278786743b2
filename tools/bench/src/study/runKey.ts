import { fingerprint } from '@labelray/corpus';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { workspaceRoot } from '../workspace.ts';

/** Digest of anything that JSON can hold. */
export const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Libs that no fit and no answer depends on. */
const apart = ['report', 'testing', 'tiny-models'];

/** Digest of the sources that labelers and this modality are made of, and of the runtime they compute with. */
export function codeDigest(modality: string): string {
  const libs = join(workspaceRoot, 'libs');
  const hash = createHash('sha256');
  for (const lib of readdirSync(libs).sort()) {
    if (apart.includes(lib)) continue;
    if (lib.startsWith('modality-') && lib !== `modality-${modality}`) continue;
    const source = join(libs, lib, 'src');
    if (!existsSync(source)) continue;
    const files = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !item.name.endsWith('.test.ts'))
      .map((item) => join(item.parentPath, item.name))
      .filter((file) => !file.includes(`${sep}testing${sep}`))
      .sort();
    for (const file of files) hash.update(relative(libs, file)).update(readFileSync(file));
  }
  const runtime = join(workspaceRoot, 'node_modules/onnxruntime-node/package.json');
  if (existsSync(runtime)) hash.update(readFileSync(runtime));
  return hash.digest('hex');
}

/** What tells of a model in its folder; nothing is computed from it. */
const isAbout = (name: string): boolean =>
  /(?:^|\/)(?:README\.md|log\.jsonl?|curves\.json)$/.test(name);

/** Content digests of files and folders, cards and logs of models left out, each read once. */
export function contentDigests(): (path: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (path) => {
    const found =
      known.get(path) ??
      fingerprint(path).then(({ files }) =>
        digest(files.flatMap(({ name, sha256 }) => (isAbout(name) ? [] : [[name, sha256]]))),
      );
    known.set(path, found);
    return found;
  };
}
