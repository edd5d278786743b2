import { expect, test } from '@jest/globals';
import type { LabeledReport, Labeler } from '@labelray/core';
import { weakLabels } from './weakLabels.ts';

const reports: LabeledReport[] = ['a', 'b'].map((id) => ({
  ...{ id, sections: {}, text: `Text ${id}.`, split: 'train', labels: { Edema: '1' } },
  ...{ phenomena: { Edema: 'hedge' }, annotations: { mesh: { Edema: '1' } } },
}));

test('nothing of the gold reaches teacher or student', async () => {
  const seen: object[] = [];
  const teacher: Labeler = {
    id: 'teacher',
    async *label(given) {
      for await (const report of given) {
        seen.push(report);
        yield report.id === 'a'
          ? { reportId: 'a', status: 'ok', labels: { Edema: '0' } }
          : { reportId: 'b', status: 'invalid', labels: {} };
      }
    },
  };
  const taught = await weakLabels(teacher, reports);
  expect(taught.map(({ labels }) => labels)).toEqual([{ Edema: '0' }, {}]);
  for (const report of [...seen, ...taught]) {
    expect(report).not.toHaveProperty('phenomena');
    expect(report).not.toHaveProperty('annotations');
  }
  for (const report of seen) expect(report).not.toHaveProperty('labels');
});
