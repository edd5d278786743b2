import { fileSource } from '@labelray/corpus/files';
import {
  InputError,
  type Family,
  type LabeledReport,
  type Modality,
  type Prediction,
  type Scores,
} from '@labelray/core';
import { csvRows, parseCorpus, parseLabels } from '@labelray/core/formats';
import { cohortFacts, goldFromAnnotations } from '@labelray/corpus';
import { scoreStudy, type GradedCorpus } from '@labelray/stats';
import { basename, extname } from 'node:path';
import { isJsonLines } from '../files/isJsonLines.ts';
import { loadModality } from '../workspace.ts';
import { readPredictions } from './readPredictions.ts';

/** What `labelray score` was asked for. */
export interface ScoreRequest {
  readonly modality: string;
  readonly gold: string;
  readonly predictions: readonly string[];
  readonly patients?: string;
  readonly comparator?: string;
  readonly map: readonly string[];
  readonly missing: string;
  readonly extra: string;
  readonly draws: number;
  readonly permutations: number;
  readonly seed: number;
  readonly warn: (line: string) => void;
}

interface Gold {
  readonly reports: readonly LabeledReport[];
  /** False for label files: their empty texts are no identical texts. */
  readonly texts: boolean;
  readonly kind: 'values' | 'binary';
  readonly weak: readonly string[];
}

/**
 * Scores label files against a gold file, as a study of one corpus.
 *
 * @throws InputError on unreadable files, unknown findings or values, and reports that only one side has.
 */
export async function scoreFiles(request: ScoreRequest): Promise<Scores> {
  const modality = await loadModality(request.modality);
  const gold = await readGold(request, modality);
  const corpusId = nameOf(request.gold);
  const facts = cohortFacts('test', gold.reports, modality.findings);
  const corpus: GradedCorpus = {
    corpus: {
      id: corpusId,
      title: corpusId,
      role: 'external',
      provenance: 'private',
      gold: gold.kind,
      sections: [],
      read: gold.reports.length,
      leftOut: {},
      parts: [gold.texts ? facts : { ...facts, words: null, duplicateTexts: 0 }],
    },
    reports: gold.texts
      ? gold.reports
      : gold.reports.map(({ id, patientId, labels }) => ({
          id,
          labels,
          ...(patientId !== undefined && { patientId }),
        })),
    weak: gold.weak,
  };
  const known = new Set(gold.reports.map(({ id }) => id));
  const systems: {
    system: string;
    title: string;
    corpus: string;
    predictions: readonly Prediction[];
  }[] = [];
  for (const argument of request.predictions) {
    const { name, path } = namedPath(argument);
    const predictions = await predictionsFor(request, path, modality, known);
    systems.push({ system: name, title: name, corpus: corpusId, predictions });
  }
  refuseTwins(systems.map(({ system }) => system));
  const metric = gold.kind === 'binary' ? 'binaryMicroU1' : 'macroPresent';
  return scoreStudy({
    study: { name: 'score', title: `Scores against ${basename(request.gold)}`, synthetic: false },
    modality,
    mappings: [...(modality.mappings ?? []), ...request.map.map(parseMapping)],
    statistics: {
      primary: metric,
      draws: request.draws,
      permutations: request.permutations,
      level: 0.95,
      seed: request.seed,
      families: family(
        request,
        systems.map(({ system }) => system),
        corpusId,
        metric,
      ),
    },
    corpora: [corpus],
    leakage: [],
    systems,
    notes: [],
  });
}

async function readGold(request: ScoreRequest, modality: Modality): Promise<Gold> {
  const source = fileSource(request.gold);
  const patients =
    request.patients === undefined
      ? new Map<string, string>()
      : await readPatients(request.patients);
  const withPatient = (id: string, own: string | undefined) => {
    const patientId = patients.get(id) ?? own;
    return patientId === undefined ? {} : { patientId };
  };
  if (isJsonLines(request.gold)) {
    const reports: LabeledReport[] = [];
    for await (const report of parseCorpus(source)) {
      const labels = 'labels' in report ? report.labels : {};
      if (report.split !== undefined && report.split !== 'test') continue;
      reports.push({ ...report, ...withPatient(report.id, report.patientId), labels });
    }
    return corpusGold(reports, modality, request.gold);
  }
  const labels = await parseLabels(source, modality.findings, {
    crosswalks: modality.crosswalks ?? [],
  });
  for (const warning of labels.warnings) request.warn(`${request.gold}: ${warning}`);
  const weak = modality.crosswalks?.find(({ scheme }) => scheme === labels.scheme)?.findings ?? {};
  return {
    reports: labels.rows.map(({ reportId, patientId, labels: values }) => ({
      id: reportId,
      ...withPatient(reportId, patientId),
      sections: {},
      text: '',
      labels: values,
    })),
    texts: false,
    kind: labels.gold,
    weak: Object.keys(weak).filter((id) => weak[id]?.weak === true),
  };
}

/** Gold of a corpus file: its labels, or its annotations of a scheme that the modality can read. */
function corpusGold(reports: readonly LabeledReport[], modality: Modality, file: string): Gold {
  if (reports.some(({ labels }) => Object.keys(labels).length > 0)) {
    return { reports, texts: true, kind: 'values', weak: [] };
  }
  const crosswalk = modality.crosswalks?.find(({ scheme }) =>
    reports.some(({ annotations }) => annotations?.[scheme] !== undefined),
  );
  if (crosswalk === undefined) {
    throw new InputError('no report has labels', {
      file,
      remedy: 'give a corpus with gold, or a labels CSV',
    });
  }
  return {
    reports: reports
      .map((report) => ({ ...report, labels: goldFromAnnotations(report, crosswalk) }))
      .filter(({ labels }) => Object.keys(labels).length > 0),
    texts: true,
    kind: 'binary',
    weak: Object.entries(crosswalk.findings)
      .filter(([, { weak }]) => weak === true)
      .map(([finding]) => finding),
  };
}

async function predictionsFor(
  request: ScoreRequest,
  path: string,
  modality: Modality,
  known: ReadonlySet<string>,
): Promise<Prediction[]> {
  const predictions = await readPredictions(path, modality);
  const extra = predictions.filter(({ reportId }) => !known.has(reportId)).map((p) => p.reportId);
  const answered = new Set(predictions.map(({ reportId }) => reportId));
  const missing = [...known].filter((id) => !answered.has(id));
  settle(request, path, 'extra', extra, 'ignore', 'have no gold');
  settle(request, path, 'missing', missing, 'invalid', 'have gold and no prediction');
  return predictions.filter(({ reportId }) => known.has(reportId));
}

/** Refuses reports that only one side has, unless the caller said what to do with them. */
function settle(
  request: ScoreRequest,
  file: string,
  option: 'missing' | 'extra',
  ids: readonly string[],
  answer: string,
  what: string,
): void {
  if (request[option] !== 'refuse' && request[option] !== answer) {
    throw new InputError(`--${option} "${request[option]}"`, { remedy: `use refuse or ${answer}` });
  }
  if (ids.length === 0) return;
  const sentence = `${ids.length} reports ${what}, such as ${ids.slice(0, 3).join(', ')}`;
  if (request[option] === 'refuse') {
    throw new InputError(sentence, {
      file,
      remedy: `check the files, or say --${option} ${answer}`,
    });
  }
  request.warn(`${file}: ${sentence} (--${option} ${answer})`);
}

async function readPatients(file: string): Promise<Map<string, string>> {
  const { header, rows } = await csvRows(fileSource(file), { warn: () => undefined });
  const report = header.findIndex((name) => /^(report|study)_?id$/i.test(name));
  const patient = header.findIndex((name) => /^(patient|subject)_?(id)?$/i.test(name));
  if (report === -1 || patient === -1) {
    throw new InputError('no columns report_id and patient_id', {
      file,
      row: 1,
      remedy: 'name them so in the header',
    });
  }
  const patients = new Map<string, string>();
  for await (const { row, fields } of rows) {
    const [id = '', owner = ''] = [fields[report], fields[patient]];
    if (id === '' || owner === '') {
      throw new InputError('empty id', { file, row, remedy: 'fill in both columns' });
    }
    const before = patients.get(id);
    if (before !== undefined && before !== owner) {
      throw new InputError(`report "${id}" has two patients`, {
        file,
        row,
        remedy: 'keep one of them',
      });
    }
    patients.set(id, owner);
  }
  return patients;
}

function family(
  { comparator }: ScoreRequest,
  systems: readonly string[],
  corpus: string,
  metric: string,
): Family[] {
  const against = comparator ?? systems[0];
  if (against === undefined || !systems.includes(against)) {
    throw new InputError(`--comparator "${against ?? ''}" is not among the predictions`, {
      remedy: `use one of: ${systems.join(', ')}`,
    });
  }
  const pairs = systems.filter((s) => s !== against).map((s): [string, string] => [s, against]);
  if (pairs.length === 0) return [];
  return [{ id: 'pairs', kind: 'confirmatory', metric, pairs, corpora: [corpus] }];
}

const nameOf = (path: string) =>
  basename(path.replace(/\.gz$/, ''), extname(path.replace(/\.gz$/, '')));

function namedPath(argument: string): { name: string; path: string } {
  const equals = argument.indexOf('=');
  return equals < 1
    ? { name: nameOf(argument), path: argument }
    : { name: argument.slice(0, equals), path: argument.slice(equals + 1) };
}

function refuseTwins(names: readonly string[]): void {
  const twin = names.find((name, i) => names.indexOf(name) !== i);
  if (twin !== undefined) {
    throw new InputError(`two prediction files are named "${twin}"`, {
      remedy: 'name them: --predictions first=a/labels.csv second=b/labels.csv',
    });
  }
}

function parseMapping(word: string): { from: string; to: string } {
  const [from = '', to = '', ...rest] = word.split('=');
  if (from === '' || to === '' || rest.length > 0) {
    throw new InputError(`--map "${word}" is not of the form from=to`, {
      remedy: 'write for example --map o=x',
    });
  }
  return { from, to };
}
