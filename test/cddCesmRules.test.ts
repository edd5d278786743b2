import { expect } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import { readCorpus } from '@labelray/corpus';
import { reader } from '@labelray/corpus/readers/cdd-cesm';
import { compileRules } from '@labelray/labelers';
import { modality } from '@labelray/modality-mammo';
import { scoreStudy } from '@labelray/stats';
import { conformance } from '@labelray/testing';

const { id, title, findings } = modality;

/** The paper's metric and ours of the rules on some reports. */
function score(reports: readonly LabeledReport[]): Readonly<Record<string, number | null>> {
  const rules = compileRules(modality);
  const scores = scoreStudy({
    study: { name: 'cdd-cesm', title: 'CDD-CESM', synthetic: false },
    modality: { id, title, findings },
    statistics: {
      ...{ primary: 'macroPresent', draws: 200, permutations: 199, level: 0.95, seed: 1 },
      families: [],
    },
    corpora: [
      {
        corpus: {
          ...{ id: 'cdd-cesm', title: 'CDD-CESM', role: 'external', provenance: 'public' },
          ...{ gold: 'values', sections: [], read: reports.length, leftOut: {}, parts: [] },
        },
        reports,
      },
    ],
    leakage: [],
    systems: [
      {
        ...{ system: 'rules', title: 'Rules', corpus: 'cdd-cesm' },
        predictions: reports.map(({ id: reportId, text }) => ({
          reportId,
          status: 'ok' as const,
          ...rules.label(text),
        })),
      },
    ],
    notes: [],
  });
  return scores.systems[0]?.metrics ?? {};
}

conformance('mammography rules on CDD-CESM, text without the contrast part', async (path) => {
  const { reports } = await readCorpus(
    reader.open({
      path: path('data', 'cdd-cesm'),
      options: { gold: path('data', 'paper', 'cdd-cesm-gold.csv') },
    }),
  );
  const labeled = reports.filter((report): report is LabeledReport => 'labels' in report);
  expect(labeled).toHaveLength(163);
  // words were chosen on odd patients only; the even ones check them
  for (const [half, remainder, size] of [
    ['odd', 1, 82],
    ['even', 0, 81],
  ] as const) {
    const part = labeled.filter((report) => Number(report.id) % 2 === remainder);
    expect([half, part.length]).toEqual([half, size]);
    const { macroPresent, macroPaper } = score(part);
    console.info(
      `${half} patients: macroPresent ${String(macroPresent)}, macroPaper ${String(macroPaper)}`,
    );
    // measured 1 on both halves
    expect(macroPresent).toBeGreaterThanOrEqual(0.97);
    expect(macroPaper).toBeGreaterThanOrEqual(0.97);
  }
});
