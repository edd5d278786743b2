import { describe, expect, test } from '@jest/globals';
import { formUnits } from './formUnits.ts';

describe('units of resampling', () => {
  test('patients, where every report has one', () => {
    const units = formUnits([{ patientId: 'a' }, { patientId: 'b' }, { patientId: 'a' }]);
    expect(units).toMatchObject({ unit: 'patient', units: 2, notes: [] });
    expect([...units.unitOf]).toEqual([0, 1, 0]);
  });
  test('identical texts together, where patients are unknown', () => {
    const units = formUnits([{ text: 'A.' }, { text: 'B.' }, { textKey: 'A.' }]);
    expect(units).toMatchObject({ unit: 'identical-text group', units: 2 });
    expect(units.notes[0]).toContain('2 groups of 3 reports');
    expect(units.notes[0]).not.toContain('A.');
  });
  test('reports, where patients are unknown and no text is repeated, or none is known', () => {
    expect(formUnits([{ text: 'A.' }, { text: 'B.' }]).unit).toBe('report');
    expect(formUnits([{}, {}])).toMatchObject({ unit: 'report', units: 2 });
  });
  test('a patient id never meets a text: mixed corpora keep both kinds apart and say how many', () => {
    const units = formUnits([{ patientId: 'A.' }, { text: 'A.' }, { text: 'A.' }]);
    expect([...units.unitOf]).toEqual([0, 1, 1]);
    expect(units.notes[0]).toContain('2 of 3 reports have no patient id');
  });
  test('strata by unit; a unit in two strata goes with its first report and is noted', () => {
    const units = formUnits([
      { patientId: 'a', stratum: 'north' },
      { patientId: 'b', stratum: 'south' },
      { patientId: 'a', stratum: 'south' },
    ]);
    expect([...(units.strata ?? [])]).toEqual([0, 1]);
    expect(units.notes).toEqual([expect.stringContaining('1 units lie in several strata')]);
  });
});
