import { seededRandom, shuffle, type LabeledReport, type Modality } from '@labelray/core';
import { goldFromAnnotations, normalizedText, readCorpus } from '@labelray/corpus';
import { reader as cddCesm } from '@labelray/corpus/readers/cdd-cesm';
import { reader as openi } from '@labelray/corpus/readers/openi';
import { modality as cxr } from '@labelray/modality-cxr';
import { modality as mammo } from '@labelray/modality-mammo';
import { join, resolve } from 'node:path';

/** Real reports with gold, cut into what is trained on and what is scored. */
export interface DataSet {
  readonly id: string;
  readonly title: string;
  /** What tuned models are trained and asked for. */
  readonly modality: Modality;
  /** What untrained systems are asked for; their answers are read by `asGold`. */
  readonly untrained: Modality;
  /** The modality that rules are written for, which may have further findings. */
  readonly whole: Modality;
  readonly asGold: (code: string) => string;
  /** Code that counts as found, for the micro F1; any code but the unmentioned one where absent. */
  readonly positive?: string;
  readonly folds: readonly Fold[];
  /** Reports that are trained on, smallest first. */
  readonly sizes: readonly number[];
}

/** Reports to train on, in the order in which smaller sizes take them, and to score. */
export interface Fold {
  readonly train: readonly LabeledReport[];
  readonly test: readonly LabeledReport[];
}

/** Patients 1 to 163 of CDD-CESM, one report each, in five folds. */
export async function readCddCesm(data: string): Promise<DataSet> {
  const path = join(data, 'cdd-cesm');
  const options = { gold: resolve(data, 'paper', 'cdd-cesm-gold.csv') };
  const { reports } = await readCorpus(cddCesm.open({ path, options }));
  const all = shuffle(reports.filter(isLabeled), seededRandom(1, 'cdd-cesm'));
  const folds = Array.from({ length: 5 }, (_, fold) => ({
    train: all.filter((_report, at) => at % 5 !== fold),
    test: all.filter((_report, at) => at % 5 === fold),
  }));
  return {
    ...{ id: 'cdd-cesm', title: 'CDD-CESM, patients 1 to 163, five folds' },
    ...{ modality: mammo, untrained: mammo, whole: mammo, asGold: (code) => code, folds },
    sizes: [32, 64, Math.min(...folds.map(({ train }) => train.length))],
  };
}

/** Readers give a report without gold no labels. */
const isLabeled = (report: object): report is LabeledReport =>
  'labels' in report && Object.keys(report.labels as object).length > 0;

/**
 * The development part of Open-i with its MeSH coding, present or not, of seven findings. No text is in both parts:
 * reports of one text stay together, since patients are unknown.
 */
export async function readOpeni(data: string): Promise<DataSet> {
  const path = join(data, 'openi', 'ecgen-radiology-dev.tgz');
  const sections = ['findings', 'impression'];
  const { reports } = await readCorpus(openi.open({ path, sections }));
  const crosswalk = cxr.crosswalks?.find(({ scheme }) => scheme === 'mesh');
  if (crosswalk === undefined) throw new Error('no crosswalk');
  const clean = cxr.findings.filter(({ id }) => isClean(crosswalk.findings[id]));
  const coded = reports.flatMap((report): LabeledReport[] => {
    const labels = goldFromAnnotations(report, crosswalk);
    const kept = Object.fromEntries(
      clean.flatMap(({ id }) => (labels[id] === undefined ? [] : [[id, labels[id]]])),
    );
    return Object.keys(kept).length === 0 || report.text === ''
      ? []
      : [{ ...report, labels: kept }];
  });
  const groups = [...Map.groupBy(coded, ({ text }) => normalizedText(text)).values()];
  const order = shuffle(groups, seededRandom(1, 'openi'));
  const test: LabeledReport[] = [];
  const train: LabeledReport[] = [];
  for (const group of order) (test.length < 600 ? test : train).push(...group);
  const binary: Modality = {
    ...cxr,
    findings: clean.map((finding) => ({
      ...finding,
      values: finding.values.filter(({ code }) => code === '1' || code === '0'),
      unmentioned: '0',
    })),
  };
  return {
    ...{ id: 'openi', title: 'Open-i, development part, MeSH coding' },
    ...{ modality: binary, untrained: { ...cxr, findings: clean }, whole: cxr, positive: '1' },
    asGold: (code) => (code === '1' || code === '-1' ? '1' : '0'), // uncertain read as present
    folds: [{ train, test }],
    sizes: [50, 150, 400],
  };
}

const isClean = (entry: { readonly weak?: boolean } | undefined): boolean =>
  entry !== undefined && entry.weak !== true;
