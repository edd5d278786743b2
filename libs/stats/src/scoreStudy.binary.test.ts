import { describe, expect, test } from '@jest/globals';
import { scoreStudy } from './scoreStudy.ts';
import { chestFinding, predictionsOf, reportsOf, testStudy } from './testStudy.ts';

const edema = chestFinding('Edema');
const fracture = chestFinding('Fracture');

describe('yes-or-no gold', () => {
  const reports = reportsOf(
    ['1', '1', '0', '0'].map((Edema, r) => ({ Edema, Fracture: r === 0 ? '1' : '0' })),
  );
  const said = ['p', 'u', 'u', 'nm'];
  const predictions = predictionsOf(
    reports.map(({ id }, r) => ({ id, labels: { Edema: said[r] ?? '', Fracture: 'nm' } })),
  );
  const { systems, notes } = scoreStudy(
    testStudy({
      findings: [edema, fracture, chestFinding('Lesion')],
      reports,
      systems: { rules: predictions },
      corpus: { gold: 'binary' },
      weak: ['Fracture'],
      statistics: { primary: 'binaryMacroU1' },
    }),
  );
  const [system] = systems;
  test('only the binary metrics, under both policies: U→1 finds 2 with 1 extra, U→0 finds 1 of 2', () => {
    expect(Object.keys(system?.metrics ?? {}).every((id) => id.startsWith('binary'))).toBe(true);
    expect(system?.metrics.binaryMacroU1).toBeCloseTo(4 / 5, 12);
    expect(system?.metrics.binaryMicroU0).toBeCloseTo(2 / 3, 12);
    expect(system?.paperInterval).toBeNull();
  });
  test('a weak finding is shown and averaged into nothing; a finding without gold is noted', () => {
    expect(system?.findings.map(({ finding, weak = false }) => [finding, weak])).toEqual([
      ['Edema', false],
      ['Fracture', true],
    ]);
    expect(system?.findings[1]?.f1.value).toBe(0);
    expect(notes).toContain('Test set: no gold for Lesion');
  });
  test('rows present and not present against the finding’s own values; both policies as lines', () => {
    expect(system?.findings[0]?.confusion).toEqual([
      [1, 0, 1, 0, 0],
      [0, 0, 1, 1, 0],
    ]);
    expect(
      system?.findings[0]?.values.map(({ code, support, predicted }) => [code, support, predicted]),
    ).toEqual([
      ['U→1', 2, 3],
      ['U→0', 2, 1],
    ]);
  });
});
