import type { Labeler, LabelerContext, LabelerModule, Labels, Modality } from '@labelray/core';
import { InputError } from '@labelray/core';
import { prettyJson } from '@labelray/core/formats';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { majorityValues } from './majorityValues.ts';

const fileName = 'majority.json';

/** Answers every report with the most frequent values of the training part: the floor under every other labeler. */
export const labeler: LabelerModule = {
  summary: 'the most frequent value of each finding in the training part, whatever the text',
  async open(context) {
    const file = stateFile(context);
    return constant(checkedState(await readState(file), context.modality, file));
  },
  train: (context) => ({
    async fit(train, _dev, progress) {
      const labels = majorityValues(context.modality.findings, train);
      const file = stateFile(context);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, prettyJson({ modality: context.modality.id, labels }));
      progress(train.length, train.length);
      return constant(labels);
    },
  }),
};

const constant = (labels: Labels): Labeler => ({
  id: 'majority',
  async *label(reports) {
    for await (const { id } of reports) yield { reportId: id, status: 'ok', labels };
  },
});

function stateFile({ folder }: LabelerContext): string {
  if (folder === undefined) {
    throw new InputError('the labeler majority needs the folder it was trained into', {
      remedy: 'train it in a study',
    });
  }
  return join(folder, fileName);
}

async function readState(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new InputError('the labeler majority has not been trained', {
      file,
      remedy: 'run the fit stage of its study first',
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not JSON', { file, remedy: 'train the labeler majority again' });
  }
}

function checkedState(state: unknown, { id, findings }: Modality, file: string): Labels {
  const labels =
    typeof state === 'object' && state !== null && 'labels' in state ? state.labels : undefined;
  const entries: [string, unknown][] =
    typeof labels === 'object' && labels !== null ? Object.entries(labels) : [];
  const codes = new Map(entries);
  return Object.fromEntries(
    findings.map((finding) => {
      const code = codes.get(finding.id);
      const value = finding.values.find((one) => one.code === code);
      if (value === undefined) {
        throw new InputError(`holds no value of "${finding.id}" of the modality "${id}"`, {
          file,
          remedy: 'train the labeler majority again',
        });
      }
      return [finding.id, value.code];
    }),
  );
}
