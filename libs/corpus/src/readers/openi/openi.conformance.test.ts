import { expect } from '@jest/globals';
import type { Corpus, CorpusCard, LabeledReport } from '@labelray/core';
import { conformance } from '@labelray/testing';
import { readFile } from 'node:fs/promises';
import { readCorpus } from '../../readCorpus.ts';
import { reader } from './reader.ts';

let corpus: Promise<Corpus> | undefined;
/** The development part, read once for all tests. */
const development = (path: (...names: readonly string[]) => string): Promise<Corpus> =>
  (corpus ??= readCorpus(reader.open({ path: path('data', 'openi', 'ecgen-radiology-dev.tgz') })));

/** Id → MeSH gold of the reports, and of the items left out for lack of text, that have one. */
const golds = (
  items: readonly { readonly id: string; readonly annotations?: LabeledReport['annotations'] }[],
) =>
  new Map(
    items.flatMap(({ id, annotations }) =>
      annotations?.mesh === undefined ? [] : [[id, annotations.mesh] as const],
    ),
  );

const count = (card: CorpusCard, warning: string): number =>
  Number(
    card.warnings
      .find((text) => text.startsWith(`${warning} (`))
      ?.slice(warning.length)
      .match(/\d+/)?.[0],
  );

conformance(
  'Open-i development part: 3,184 of 3,184 files read, each accounted for',
  async (path) => {
    const { reports, card } = await development(path);
    expect(card.read).toBe(3184);
    // 24 files have neither findings nor impression
    expect(card.leftOut.map(({ reason }) => reason)).toEqual(
      Array<string>(24).fill('no text in findings and impression'),
    );
    expect(reports.length).toBe(3184 - 24);
    expect(new Set([...reports, ...card.leftOut].map(({ id }) => id)).size).toBe(3184);

    const numbers = reports.map(({ id }) => Number(id.slice('CXR'.length)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(
      reports.every(({ date, patientId }) => date === '2013-08-01' && patientId === undefined),
    ).toBe(true);
    expect({
      comparison: count(card, 'comparison is empty'),
      indication: count(card, 'indication is empty'),
      findings: count(card, 'findings is empty'),
      impression: count(card, 'impression is empty'),
      noImage: count(card, 'no image, so not in the published MeSH gold'),
      unindexed: count(card, 'not coded by people (No Indexing): the MeSH gold is 0 throughout'),
    }).toEqual({
      comparison: 503,
      indication: 75,
      findings: 409,
      impression: 28,
      noImage: 104,
      unindexed: 75,
    });
  },
);

conformance(
  'Open-i: the MeSH gold equals the published one cell for cell on its 3,080 rows',
  async (path) => {
    const [header = [], ...rows] = (
      await readFile(path('data', 'openi', 'mesh-gold-dev.csv'), 'utf8')
    )
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    expect(rows.length).toBe(3080);
    const [, ...columns] = header;
    const published = new Map(
      rows.map(([id = '', ...cells]) => [
        id,
        Object.fromEntries(columns.map((column, i) => [column, cells[i]])),
      ]),
    );

    const { reports, card } = await development(path);
    const derived = golds([...reports, ...card.leftOut]);
    expect(derived.size).toBe(3080);
    expect([...derived.keys()].sort()).toEqual([...published.keys()].sort());
    const wrong = [...derived].flatMap(([id, mesh]) =>
      columns
        .filter((column) => mesh[column] !== published.get(id)?.[column])
        .map((c) => `${id} ${c}`),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys([...derived.values()][0] ?? {})).toEqual(columns);
  },
);
