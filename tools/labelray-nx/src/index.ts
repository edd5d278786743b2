import { createNodesFromFiles, type CreateNodes } from '@nx/devkit';
import { studyFile } from './studyFile.ts';
import { studyTargets } from './studyTargets.ts';

/** Infers the targets of every study file: `bench:<modality>` of its default study, `bench:<modality>-<name>` of others. */
export const createNodes: CreateNodes = [
  'libs/modality-*/studies/*.json',
  (files, options, context) =>
    createNodesFromFiles(
      (file) => ({
        projects: {
          'tools/bench': {
            targets: studyTargets(context.workspaceRoot, studyFile(context.workspaceRoot, file)),
          },
        },
      }),
      files,
      options,
      context,
    ),
];
