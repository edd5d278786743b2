import {
  InputError,
  type CorpusCard,
  type CorpusStream,
  type Labels,
  type LabeledReport,
  type LeftOut,
  type ReaderModule,
  type ReadRequest,
} from '@labelray/core';
import { closest } from '@labelray/core/formats';
import { basename } from 'node:path';
import { fileSource } from '../../files/fileSource.ts';
import { openNotes } from '../notes.ts';
import { readOptions } from '../readOptions.ts';
import { joinSections, sectionNames, type CaseReport, type SectionName } from './caseReport.ts';
import { assess, disagreements, type Assessment } from './crossCheck.ts';
import { findFiles } from './findFiles.ts';
import { readGold } from './goldLabels.ts';
import { breastName } from './imageName.ts';
import { readAnnotations, type ImageRow } from './readAnnotations.ts';
import { readDocuments } from './readDocuments.ts';
import { readReportTable } from './readReportTable.ts';

/** The paper's text: without the contrast part. */
const defaultSections: readonly SectionName[] = ['findings', 'opinion'];

function chooseSections(names: readonly string[]): readonly SectionName[] {
  const chosen = names.map((name) => {
    const found = sectionNames.find((one) => one === name);
    if (found !== undefined) return found;
    const near = closest(name, sectionNames);
    throw new InputError(`unknown section "${name}"`, {
      remedy: `${near === undefined ? '' : `did you mean "${near}"? `}known: ${sectionNames.join(', ')}`,
    });
  });
  if (chosen.length > 0) return chosen;
  throw new InputError('no section is named', {
    remedy: `name some of ${sectionNames.join(', ')}`,
  });
}

/** What the sheet says of a patient's breasts: `birads right` → `3 4`. */
function sheetLabels(patient: number, breasts: ReadonlyMap<string, Assessment>): Labels {
  const labels: Record<string, string> = {};
  for (const side of ['right', 'left'] as const) {
    const { birads, density } = breasts.get(breastName(patient, side)) ?? { birads: {} };
    if (density !== undefined) labels[`density ${side}`] = density;
    const [low, contrast] = [birads['low-dose'] ?? [], birads.contrast ?? []];
    if (low.length > 0) labels[`BI-RADS ${side}`] = low.join(' ');
    if (contrast.length > 0) labels[`BI-RADS ${side}, contrast`] = contrast.join(' ');
  }
  return labels;
}

function toReport(
  report: CaseReport,
  text: string,
  { age, gold, sheet }: { age: number | undefined; gold: Labels | undefined; sheet: Labels },
): LabeledReport {
  const id = String(report.patient);
  return {
    id,
    patientId: id,
    sections: report.sections,
    text,
    ...(age !== undefined && { age }),
    labels: gold ?? {},
    ...(Object.keys(sheet).length > 0 && { annotations: { sheet } }),
  };
}

function describe(rows: readonly ImageRow[], file: string): string {
  const breasts = new Set(rows.map(({ patient, side }) => breastName(patient, side)));
  const patients = new Set(rows.map(({ patient }) => patient));
  const low = rows.filter(({ mode }) => mode === 'low-dose').length;
  return (
    `${file}: ${rows.length} rows, one an image (${low} low-dose, ${rows.length - low} contrast), ` +
    `of ${breasts.size} breasts of ${patients.size} patients`
  );
}

function open({ path, sections, options = {}, progress }: ReadRequest): CorpusStream {
  const chosen = chooseSections(sections ?? defaultSections);
  const { sheet = 'all', ...named } = readOptions(options, {
    ...{ sheet: 'text', reports: 'text', annotations: 'text', gold: 'text' },
  });
  const notes = openNotes();
  const warnings: string[] = [];
  const leftOut: LeftOut[] = [];
  let read = 0;
  let hasGold = false;

  const warn = (message: string): void => {
    warnings.push(message);
  };
  const leave = (item: LeftOut): void => {
    read++;
    leftOut.push(item);
  };
  const list = (what: string, where: readonly string[]): void => {
    if (where.length > 0) warn(`${what} (${where.length}): ${where.join(', ')}`);
  };

  async function* reports(): AsyncGenerator<LabeledReport> {
    const files = findFiles(path, named);
    hasGold = files.gold !== undefined;
    const isTable = /\.csv$/i.test(files.reports);
    const table = isTable
      ? await readReportTable(fileSource(files.reports), notes, warn)
      : { cases: await readDocuments(files.reports, notes, leave), rows: undefined };
    warn(
      `${basename(files.reports)}: ` +
        (table.rows === undefined ? '' : `${table.rows} rows, `) +
        `reports of ${table.cases.length} patients`,
    );
    const images =
      files.annotations === undefined
        ? []
        : await readAnnotations({ name: files.annotations }, notes, { sheet, warn });
    if (files.annotations === undefined) {
      warn('no "Radiology manual annotations.xlsx": ages, density and BI-RADS are not known');
    } else warn(describe(images, basename(files.annotations)));
    const { breasts, conflicts } = assess(images);
    list('rows of one breast in the sheet contradict each other', conflicts);
    const differing = disagreements(table.cases, breasts);
    list('BI-RADS of text and sheet differ', differing.birads);
    list('density of text and sheet differs', differing.density);
    const gold =
      files.gold === undefined ? new Map<string, Labels>() : await readGold(files.gold, warn);
    for (const name of files.others) {
      const isVia = /segmentation/i.test(name);
      warn(
        `${name} is not read${isVia ? ': it outlines images, and says nothing of the reports' : ''}`,
      );
    }

    let done = 0;
    const byPatient = Map.groupBy(images, ({ patient }) => patient);
    for (const report of table.cases) {
      read++;
      done++;
      progress?.(done, table.cases.length);
      const { patient } = report;
      const text = joinSections(report, chosen);
      if (text === '') {
        leftOut.push({ id: String(patient), reason: `no text in ${chosen.join(' and ')}` });
        continue;
      }
      const ages = new Set((byPatient.get(patient) ?? []).flatMap(({ age }) => age ?? []));
      if (ages.size > 1) notes.add('ages of a patient differ; the first counts', `P${patient}`);
      if (files.annotations !== undefined && !byPatient.has(patient)) {
        notes.add('reports of patients that the sheet does not have', `P${patient}`);
      }
      const labels = gold.get(String(patient));
      if (hasGold && labels === undefined) notes.add('reports without gold labels', `P${patient}`);
      yield toReport(report, text, {
        age: [...ages][0],
        gold: labels,
        sheet: sheetLabels(patient, breasts),
      });
    }

    const texts = new Set(table.cases.map(({ patient }) => patient));
    for (const [patient, rows] of byPatient) {
      if (texts.has(patient)) continue;
      leave({
        id: String(patient),
        reason: `no report of the patient of ${rows.length} sheet rows`,
      });
    }
    for (const id of gold.keys()) {
      if (texts.has(Number(id)) || byPatient.has(Number(id))) continue;
      leave({ id, reason: 'gold labels, but no report' });
    }
  }

  const card = (): CorpusCard => ({
    id: 'cdd-cesm',
    title: 'CDD-CESM contrast-enhanced mammography reports',
    provenance: 'public',
    role: 'external',
    ...(hasGold && { gold: 'values' }),
    sections: chosen,
    read,
    leftOut,
    warnings: [...warnings, ...notes.warnings()],
  });
  return { reports: reports(), card };
}

/**
 * CDD-CESM (Khaled et al., Sci Data 2022): one report a patient, from the original documents or
 * `Medical reports for cases.csv`, with what `Radiology manual annotations.xlsx` knows of age, density and BI-RADS, and
 * the paper's annotations where they lie beside them. Ids are the numbers of the patients, as in those.
 *
 * Sections are `findings`, `opinion` and `contrast`; options `reports`, `annotations`, `gold` (paths, or `none`), `sheet`.
 */
export const reader: ReaderModule = {
  summary: 'CDD-CESM: the folder with "Medical reports for cases" and the annotations workbook',
  sections: defaultSections,
  open,
};
