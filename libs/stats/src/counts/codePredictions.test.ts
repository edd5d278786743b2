import { describe, expect, test } from '@jest/globals';
import type { Prediction } from '@labelray/core';
import { chestFinding, gradedFinding } from '../testStudy.ts';
import { codeGold } from './codeGold.ts';
import { codePredictions } from './codePredictions.ts';
import { countCells } from './countCells.ts';

const findings = [chestFinding('Edema'), gradedFinding('Grade', 3)];
const options = { name: 'predictions of "rules" on "test"', findings: ['Edema', 'Grade'] };
const reports = ['1', '2', '3', '4'].map((id) => ({
  id,
  labels: { Edema: 'p', Grade: 'grade 1' },
}));
const said = (reportId: string, status: Prediction['status'] = 'ok', edema = 'p'): Prediction => ({
  reportId,
  status,
  labels: { Edema: edema, Grade: 'grade 1' },
});

describe('the class INVALID', () => {
  test('missing, unreadable, truncated and illegal answers are misses of the gold class, in every finding concerned', () => {
    const gold = codeGold(findings, reports, { gold: 'values' });
    const coded = codePredictions(
      gold,
      [said('1', 'invalid'), said('2', 'truncated'), said('3', 'ok', 'maybe')], // and nothing for 4
      options,
    );
    const { cells, layout, hits, gold: support, predicted } = countCells(gold, coded.codes);
    const [edema, grade] = layout.slots;
    // Edema: 4 gold present, all INVALID (column 4 of 4 values + INVALID); Grade: only report 3 was answered.
    expect(cells[(edema?.firstCell ?? 0) + 4]).toBe(4);
    expect(hits[edema?.firstValue ?? 0]).toBe(0);
    expect(support[edema?.firstValue ?? 0]).toBe(4);
    expect(predicted.slice(0, 4)).toEqual(new Float64Array([0, 0, 0, 0]));
    expect(hits[(grade?.firstValue ?? 0) + 1]).toBe(1);
    expect(coded).toMatchObject({ invalid: 3, truncated: 1, missing: 1 }); // 1, 3, 4 invalid; 2 truncated
  });

  test('a wrong value in a finding that was not annotated harms nobody', () => {
    const gold = codeGold(findings, [{ id: '1', labels: { Grade: 'grade 1' } }], {
      gold: 'values',
    });
    expect(gold.layout.slots.map(({ finding }) => finding.id)).toEqual(['Grade']);
    const { invalid } = codePredictions(gold, [said('1', 'ok', 'maybe')], options);
    expect(invalid).toBe(0);
  });
});

describe('bad input is refused with the report, the value and the remedy', () => {
  const gold = codeGold(findings, reports, { gold: 'values' });
  test('unknown report', () => {
    expect(() => codePredictions(gold, [said('9')], options)).toThrow(
      'predictions of "rules" on "test": prediction for the unknown report "9"; predict the reports',
    );
  });
  test('report predicted twice', () => {
    expect(() => codePredictions(gold, [said('1'), said('1')], options)).toThrow(
      'report "1" is predicted twice; keep one prediction a report',
    );
  });
  test('unknown finding', () => {
    const prediction: Prediction = { reportId: '1', status: 'ok', labels: { Edma: 'p' } };
    expect(() => codePredictions(gold, [prediction], options)).toThrow(
      'unknown finding "Edma"; known: Edema, Grade',
    );
  });
  test('illegal gold value', () => {
    expect(() =>
      codeGold(findings, [{ id: '1', labels: { Edema: '1' } }], { gold: 'values' }),
    ).toThrow('illegal gold value "1" of finding "Edema"; legal: p, a, u, nm');
  });
  test('unknown gold finding', () => {
    expect(() =>
      codeGold(findings, [{ id: '1', labels: { Edma: 'p' } }], { gold: 'values' }),
    ).toThrow('gold of report "1" has the unknown finding "Edma"');
  });
  test('gold of a report twice', () => {
    const twice = reports.slice(0, 1);
    expect(() => codeGold(findings, [...twice, ...twice], { gold: 'values' })).toThrow(
      'gold of report "1" appears twice',
    );
  });
  test('yes-or-no gold of a finding that has no present value', () => {
    expect(() =>
      codeGold(findings, [{ id: '1', labels: { Grade: '1' } }], { gold: 'binary' }),
    ).toThrow('finding "Grade" cannot be scored against yes-or-no gold');
  });
});
