import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { awkwardName, awkwardTable } from '../testing/awkwardTable.ts';
import { toCsv } from './toCsv.ts';

const records = parse(toCsv(awkwardTable), { columns: true });

test('reads back with intervals, shares, groups, marks and the banner in columns of their own', () => {
  expect(records).toEqual([
    {
      Corpus: 'A_1, "first"',
      System: awkwardName,
      F1: '0.834568', // six decimals of .8345678
      'F1 low': '0.8',
      'F1 high': '0.87',
      P: '0.0004',
      Invalid: '3',
      'Invalid share': '0.0025', // 3 / 1200
      Remark: 'two\nlines, one cell',
      Mark: '',
      Data: 'SYNTHETIC',
    },
    {
      Corpus: 'A_1, "first"',
      System: '[y] $2 ~ 50% #1 {z} \\',
      F1: '', // not estimable
      'F1 low': '',
      'F1 high': '',
      P: '',
      Invalid: '',
      'Invalid share': '',
      Remark: '',
      Mark: '†',
      Data: 'SYNTHETIC',
    },
    {
      Corpus: 'B',
      System: '*plain*',
      F1: '-0.05',
      'F1 low': '-0.1',
      'F1 high': '0',
      P: '',
      Invalid: '0',
      'Invalid share': '', // of nothing
      Remark: '=1+1',
      Mark: '',
      Data: 'SYNTHETIC',
    },
  ]);
});

test('a table without groups, marks and banner has its own columns only', () => {
  const { id, title, notes } = awkwardTable;
  const csv = toCsv({
    id,
    title,
    notes,
    columns: [{ title: 'a,b', align: 'left' }],
    rows: [{ cells: [{ kind: 'text', text: 'x' }] }],
  });
  expect(csv).toBe('"a,b"\nx\n');
});
