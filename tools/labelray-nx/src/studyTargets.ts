import type { TargetConfiguration } from '@nx/devkit';
import { libraryClosure } from './libraryClosure.ts';
import type { StudyFile } from './studyFile.ts';

type Input = NonNullable<TargetConfiguration['inputs']>[number];

interface Stage {
  readonly name: string;
  /** Libs its result depends on, besides the modality's and what they themselves depend on. */
  readonly libs: readonly string[];
  /** Earlier stages → their files that it reads, as globs under `out/<stem>`. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** What it writes under `out/<stem>`. */
  readonly writes: readonly string[];
  readonly readsRawFiles?: boolean;
}

/** The stages of a study, in order. Each is cached by the code, files and earlier results it reads, and nothing else. */
const stages: readonly Stage[] = [
  { name: 'corpora', libs: ['corpus'], reads: {}, writes: ['corpora'], readsRawFiles: true },
  {
    name: 'fit',
    libs: ['labelers', 'corpus'],
    reads: { corpora: ['corpora/**'] },
    writes: ['systems'],
    readsRawFiles: true,
  },
  {
    name: 'label',
    libs: ['labelers', 'corpus'],
    reads: { corpora: ['corpora/**'], fit: ['systems/**'] },
    writes: ['predictions'],
    readsRawFiles: true,
  },
  {
    name: 'score',
    libs: ['corpus', 'stats'],
    reads: { corpora: ['corpora/**'], fit: ['systems/compute.json'], label: ['predictions/**'] },
    writes: ['scores.json', 'compute.json'],
  },
  {
    name: 'report',
    libs: ['report', 'stats'],
    reads: { score: ['scores.json', 'compute.json'] },
    writes: ['report'],
  },
];

const fingerprint = 'fingerprint';

/** The targets of one study: `<stem>-corpora`, `-fit`, `-label`, `-score`, and `<stem>` itself for the report. */
export function studyTargets(
  workspaceRoot: string,
  { path, modality, stem, readsRawFiles, usesTinyModels }: StudyFile,
): Record<string, TargetConfiguration> {
  const out = `out/${stem}`;
  const target = (stage: string) => (stage === 'report' ? stem : `${stem}-${stage}`);
  const command = (stage: string) =>
    `node tools/bench/src/main.ts study ${path} --stage ${stage} --output ${out}`;

  const targets: Record<string, TargetConfiguration> = {};
  if (readsRawFiles) {
    // Never cached: its whole purpose is to look at files that no cache key sees.
    targets[target(fingerprint)] = {
      command: command(fingerprint),
      cache: false,
      outputs: [`{workspaceRoot}/${out}/${fingerprint}.json`],
    };
  }
  for (const { name, libs, reads, writes, ...stage } of stages) {
    const code = libraryClosure(workspaceRoot, [`modality-${modality}`, ...libs]);
    const earlier = {
      ...reads,
      ...(readsRawFiles && stage.readsRawFiles ? { [fingerprint]: [`${fingerprint}.json`] } : {}),
    };
    const inputs: Input[] = [
      'code',
      'sharedGlobals',
      { input: 'code', projects: [...code.libs] },
      `{workspaceRoot}/${path}`,
      { externalDependencies: ['node', ...code.packages] },
      ...Object.values(earlier)
        .flat()
        .map((files) => ({
          dependentTasksOutputFiles: `${out}/${files}`,
          transitive: false,
        })),
    ];
    if (usesTinyModels && code.libs.includes('@labelray/labelers')) {
      inputs.push(
        '{workspaceRoot}/libs/tiny-models/models/**/*',
        '{workspaceRoot}/libs/tiny-models/adapters/**/*',
      );
    }
    // The report stage also says whether the committed result is reproduced.
    if (name === 'report') inputs.push(`{workspaceRoot}/reports/${modality}/**/scores.json`);
    targets[target(name)] = {
      command: command(name),
      cache: true,
      inputs,
      outputs: writes.map((file) => `{workspaceRoot}/${out}/${file}`),
      dependsOn: Object.keys(earlier).map(target),
    };
  }
  return targets;
}
