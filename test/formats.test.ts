import { expect } from '@jest/globals';
import type { ByteSource } from '@labelray/core';
import { parseLabels, parseReports } from '@labelray/core/formats';
import { modality as cxr } from '@labelray/modality-cxr';
import { modality as mammo } from '@labelray/modality-mammo';
import { conformance } from '@labelray/testing';
import { createReadStream } from 'node:fs';

const file = (path: string): ByteSource => ({ name: path, chunks: createReadStream(path) });

/** How often each code occurs. */
function counts(rows: readonly { readonly labels: Readonly<Record<string, string>> }[]) {
  const codes: Record<string, number> = {};
  for (const { labels } of rows) {
    for (const code of Object.values(labels)) codes[code] = (codes[code] ?? 0) + 1;
  }
  return codes;
}

conformance("the paper's label vectors: 326 patients, 11 findings, never obscure", async (path) => {
  const gold = path('data', 'paper', 'cdd-cesm-gold.csv');
  const { rows, missing, gold: kind } = await parseLabels(file(gold), mammo.findings);
  expect({ kind, missing }).toEqual({ kind: 'values', missing: [] });
  expect(rows).toHaveLength(326);
  expect(rows.every(({ reportId, patientId }) => reportId === patientId)).toBe(true);
  const codes = counts(rows);
  expect(Object.keys(codes).sort()).toEqual(['b', 'l', 'r', 'x']);
  expect(Object.values(codes).reduce((sum, n) => sum + n)).toBe(326 * 11);
});

conformance('Open-i gold is recognised as MeSH and read as present or not', async (path) => {
  const gold = path('data', 'openi', 'mesh-gold-dev.csv');
  const table = await parseLabels(file(gold), cxr.findings, { crosswalks: cxr.crosswalks ?? [] });
  expect(table).toMatchObject({ scheme: 'mesh', gold: 'binary' });
  expect(table.rows).toHaveLength(3080);
  expect(Object.keys(counts(table.rows)).sort()).toEqual(['0', '1']);
});

conformance("CheXpert's samples: reports and labels are numbered alike", async (path) => {
  const input = path('data', 'chexpert', 'sample_reports.csv');
  const warn = (message: string): void => {
    throw new Error(message);
  };
  const { reports } = await parseReports(file(input), { warn, form: 'chexpert' });
  const ids = (await Array.fromAsync(reports)).map(({ id }) => id);
  const output = path('data', 'chexpert', 'labeled_reports.csv');
  const labels = await parseLabels(file(output), cxr.findings);
  expect(ids).toEqual(['1', '2', '3', '4']);
  expect(labels.reportIds).toEqual(ids);
  expect(labels.missing).toEqual([]);
});
