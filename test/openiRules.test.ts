import { expect } from '@jest/globals';
import { goldFromAnnotations, readCorpus } from '@labelray/corpus';
import { reader } from '@labelray/corpus/readers/openi';
import { compileRules, type RulesMode } from '@labelray/labelers';
import { modality } from '@labelray/modality-cxr';
import { conformance } from '@labelray/testing';

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

/** Harmonic mean of precision and recall. */
const f1 = ({ tp, fp, fn }: Counts): number => (2 * tp) / (2 * tp + fp + fn);

conformance('rules on Open-i against its MeSH coding', async (path) => {
  const [crosswalk] = modality.crosswalks ?? [];
  if (crosswalk === undefined) throw new Error('no crosswalk');
  const clean = Object.entries(crosswalk.findings)
    .filter(([, { weak }]) => !weak)
    .map(([finding]) => finding);
  expect(clean).toHaveLength(7);
  const { reports } = await readCorpus(
    reader.open({ path: path('data', 'openi', 'ecgen-radiology-dev.tgz') }),
  );
  const gold = reports.map((report) => goldFromAnnotations(report, crosswalk));

  /** Counts a finding, uncertain read as present or as not. */
  const count = (mode: RulesMode, uncertain: boolean): Map<string, Counts> => {
    const rules = compileRules(modality, { mode });
    const counts = new Map(clean.map((finding) => [finding, { tp: 0, fp: 0, fn: 0 }]));
    reports.forEach(({ text }, index) => {
      const { labels } = rules.label(text);
      for (const [finding, cell] of counts) {
        const truth = gold[index]?.[finding];
        const code = labels[finding];
        const said = code === '1' || (uncertain && code === '-1');
        if (truth === '1' && said) cell.tp++;
        else if (truth === '1') cell.fn++;
        else if (truth === '0' && said) cell.fp++;
      }
    });
    return counts;
  };
  const micro = (counts: ReadonlyMap<string, Counts>): number => {
    const total = { tp: 0, fp: 0, fn: 0 };
    for (const { tp, fp, fn } of counts.values()) {
      total.tp += tp;
      total.fp += fp;
      total.fn += fn;
    }
    return f1(total);
  };

  const improved = count('improved', true);
  const compatible = count('compatible', true);
  // measured .877 with uncertain as present, .850 as not; compatible .824 and .817
  expect(micro(improved)).toBeGreaterThanOrEqual(0.87);
  expect(micro(count('improved', false))).toBeGreaterThanOrEqual(0.84);
  for (const finding of clean) {
    const ours = improved.get(finding);
    const theirs = compatible.get(finding);
    expect(ours && theirs && f1(ours) >= f1(theirs) ? finding : `${finding} is worse`).toBe(
      finding,
    );
  }
});
