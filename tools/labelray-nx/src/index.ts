import { createNodesFromFiles, type CreateNodes } from '@nx/devkit';
import { studyFile } from './studyFile.ts';
import { studyTargets } from './studyTargets.ts';

/** Infers the targets of every study file: `bench:<modality>` of its default study, `bench:<modality>-<name>` of others. */
export const createNodes: CreateNodes = [
  'libs/modality-*/studies/*.json',
  (files, options, { workspaceRoot, ...context }) => {
    const owners = new Map<string, string>();
    return createNodesFromFiles(
      (file) => {
        const study = studyFile(workspaceRoot, file);
        const owner = owners.get(study.stem);
        // Modality cxr-openi and study openi of cxr would overwrite each other's targets and results.
        if (owner !== undefined) {
          throw new Error(`${owner} and ${file} both make bench:${study.stem}; rename one`);
        }
        owners.set(study.stem, file);
        return { projects: { 'tools/bench': { targets: studyTargets(workspaceRoot, study) } } };
      },
      files,
      options,
      { workspaceRoot, ...context },
    );
  },
];
