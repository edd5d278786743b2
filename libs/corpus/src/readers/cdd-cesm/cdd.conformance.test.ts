import { expect } from '@jest/globals';
import { csvRows } from '@labelray/core/formats';
import { conformance } from '@labelray/testing';
import { fileSource } from '../../files/fileSource.ts';
import { readCorpus } from '../../readCorpus.ts';
import { reader } from './reader.ts';

/** Words of a report; the density line stands in the paper's texts only, and the table is in small letters. */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/acr [a-d][^.]*\.?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

conformance('CDD-CESM: every row of patients 1 to 163 is accounted for', async (path) => {
  const { reports, card } = await readCorpus(reader.open({ path: path('data', 'cdd-cesm') }));
  expect(card.read).toBe(163);
  expect(card.leftOut).toEqual([]);
  expect(reports.map(({ id }) => id)).toEqual(Array.from({ length: 163 }, (_, i) => String(i + 1)));
  expect(card.warnings.slice(0, 2)).toEqual([
    'Medical reports for cases (patients 1-163).csv: 918 rows, reports of 163 patients',
    'Radiology manual annotations (patients 1-163).xlsx: 918 rows, one an image (459 low-dose, 459 contrast), of 273 breasts of 163 patients',
  ]);
  expect(reports.every(({ age = 0 }) => age >= 21 && age <= 84)).toBe(true);
  // 17 assessments differ, all of breasts whose two views differ in the sheet itself
  expect(card.warnings.filter((text) => text.includes(' (17): P16 R')).length).toBe(2);
});

conformance(
  'CDD-CESM: texts and labels join the annotations of patients 1 to 163',
  async (path) => {
    const { reports } = await readCorpus(
      reader.open({
        path: path('data', 'cdd-cesm'),
        options: { gold: path('data', 'paper', 'cdd-cesm-gold.csv') },
      }),
    );
    const byId = new Map(reports.map((report) => [report.id, report]));
    const { header, rows } = await csvRows(
      fileSource(path('data', 'cdd-cesm', 'annotated-dev.csv')),
      { warn: () => undefined },
    );
    let joined = 0;
    for await (const { fields } of rows) {
      const report = byId.get(fields[0] ?? '');
      expect(words(report?.text ?? '')).toBe(words(fields[1] ?? ''));
      const labels = report !== undefined && 'labels' in report ? Object.values(report.labels) : [];
      expect(labels).toEqual(fields.slice(2, header.length).map((code) => code || 'x'));
      joined++;
    }
    expect(joined).toBe(163);
  },
);
