import type { Tree } from '@nx/devkit';

const prefix = 'modality-';

/** Short names of the modalities present, from the folders `libs/modality-*`. */
export function modalities(tree: Tree): string[] {
  return tree
    .children('libs')
    .filter((folder) => folder.startsWith(prefix))
    .map((folder) => folder.slice(prefix.length))
    .sort();
}
