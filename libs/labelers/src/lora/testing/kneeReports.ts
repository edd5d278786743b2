import type { LabeledReport } from '@labelray/core';
import { knee } from '../../llama/testing/smallModel.ts';

/** Knee reports whose first word decides everything: a model that learns tells them apart. */
export function kneeReports(count: number, patient: string): LabeledReport[] {
  return Array.from({ length: count }, (_, n) => {
    const affirmed = n % 2 === 0;
    const labels = Object.fromEntries(knee.findings.map(({ id }) => [id, affirmed ? '1' : '0']));
    const id = `${patient}${n}`;
    const text = `${affirmed ? 'Effusion' : 'Tear'} ${id}.`;
    return { id, patientId: id, sections: {}, text, labels };
  });
}

/** Options of a training that is over soon. */
export const quickOptions = {
  ...{ prompt: 'plain', guideline: 'brief', batch: 4, maxTokens: 256, dropout: 0 },
  ...{ rank: 4, epochs: 4, learningRate: 0.02, batchSize: 6, warmupSteps: 2 },
};
