import type { Compute } from '@labelray/core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { diagnoseDevices, type DeviceReport } from './diagnoseDevices.ts';
import { machine } from '../study/measured.ts';
import { missingCorpora } from '../study/missingCorpora.ts';
import { openStudy, studyStem, type Missing } from '../study/studyRun.ts';
import { availableRuns } from '../study/systems.ts';
import { loadLabeler, loadReader, partNames, workspaceRoot } from '../workspace.ts';

/** What this installation has and lacks. */
export interface Diagnosis {
  readonly machine: Compute['machine'];
  /** Package → installed version, or `missing`. */
  readonly packages: Readonly<Record<string, string>>;
  readonly devices: readonly DeviceReport[];
  readonly modalities: readonly string[];
  readonly labelers: Readonly<Record<string, string>>;
  readonly readers: Readonly<Record<string, string>>;
  readonly studies: readonly {
    readonly target: string;
    readonly file: string;
    readonly ready: boolean;
    readonly missing: readonly Missing[];
  }[];
}

/** Looks at the workspace, its packages and its studies; opens no network connection. */
export async function diagnose(): Promise<Diagnosis> {
  const devices = diagnoseDevices(); // in processes of their own, while the rest is looked at
  const { dependencies } = readPackage(join(workspaceRoot, 'package.json'));
  const summaries = async (
    names: readonly string[],
    load: (name: string) => Promise<{ readonly summary: string }>,
  ) =>
    Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await load(name)).summary] as const)),
    );
  return {
    machine: machine(),
    packages: Object.fromEntries(
      Object.keys(dependencies ?? {}).map((name) => {
        const file = join(workspaceRoot, 'node_modules', name, 'package.json');
        return [name, existsSync(file) ? readPackage(file).version : 'missing'];
      }),
    ),
    devices: await devices,
    modalities: partNames('modality'),
    labelers: await summaries(partNames('labeler'), loadLabeler),
    readers: await summaries(partNames('reader'), loadReader),
    studies: await Promise.all(studyFiles().map(diagnoseStudy)),
  };
}

/** The diagnosis for a person: one line a fact, the remedy under what is missing. */
export function formatDiagnosis(diagnosis: Diagnosis): string {
  const { machine: m } = diagnosis;
  const lines = [
    `machine: ${m.cpu}, ${m.cores} cores, ${m.memoryGiB} GiB; Node ${m.node}`,
    `packages: ${list(diagnosis.packages)}`,
    ...diagnosis.devices.flatMap(({ device, available, reason = '', needs = '' }) =>
      available
        ? [`device ${device}: ready`]
        : [`device ${device}: missing (${reason})`, `  it needs ${needs}`],
    ),
    `modalities: ${diagnosis.modalities.join(', ')}`,
    ...Object.entries(diagnosis.labelers).map(([name, summary]) => `labeler ${name}: ${summary}`),
    ...Object.entries(diagnosis.readers).map(([name, summary]) => `reader ${name}: ${summary}`),
  ];
  for (const { target, ready, missing } of diagnosis.studies) {
    lines.push(
      `${target}: ${missing.length === 0 ? 'ready' : ready ? 'runs in part' : 'cannot run'}`,
    );
    for (const { what, obtain } of missing) lines.push(`  missing ${what}: ${obtain}`);
  }
  return `${lines.join('\n')}\n`;
}

const list = (versions: Readonly<Record<string, string>>) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

function readPackage(file: string): { version: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof readPackage>;
}

function studyFiles(): string[] {
  return partNames('modality').flatMap((modality) => {
    const folder = join(workspaceRoot, 'libs', `modality-${modality}`, 'studies');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name));
  });
}

async function diagnoseStudy(file: string): Promise<Diagnosis['studies'][number]> {
  const run = await openStudy(file, { paths: new Map(), say: () => undefined });
  const corpora = missingCorpora(run);
  return {
    target: `bench:${studyStem(run.study)}`,
    file: relative(workspaceRoot, file),
    ready: corpora.length < run.study.corpora.length,
    missing: [...corpora, ...availableRuns(run).missing],
  };
}
