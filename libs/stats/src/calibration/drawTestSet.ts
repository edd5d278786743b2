import type { Random } from '@labelray/core';
import type { CodedGold } from '../counts/codeGold.ts';
import { layOut } from '../counts/layOut.ts';
import type { Population } from './population.ts';

/** A test set drawn from a population, with the answers of systems that are equally good and err apart. */
export interface DrawnTestSet {
  readonly gold: CodedGold;
  readonly systems: readonly (readonly Int16Array[])[]; // (systems)(findings)(reports)
  readonly patientOf: Int32Array; // (reports)
  readonly patients: number;
}

/** A class with these shares. */
function drawClass(shares: readonly number[], random: Random): number {
  let left = random();
  for (let c = 0; c < shares.length - 1; c++) {
    left -= shares[c] ?? 0;
    if (left < 0) return c;
  }
  return shares.length - 1;
}

/**
 * Draws a test set. Every patient has a report; the others fall on patients with chances that fade from the first
 * patient to the last, so that a few patients have many. A report repeats its patient's value of a finding, and each
 * system repeats its answer to that value for the patient, with the population's chances.
 */
export function drawTestSet(
  population: Population,
  {
    reports,
    patients,
    systems,
    random,
  }: {
    readonly reports: number;
    readonly patients: number;
    readonly systems: number;
    readonly random: Random;
  },
): DrawnTestSet {
  const { findings, shares, hardShare, repeatGold, repeatAnswer } = population;
  const patientOf = Int32Array.from({ length: reports }, (_, r) =>
    r < patients ? r : Math.floor(patients * random() ** 1.5),
  );
  const hard = Array.from({ length: patients }, () => (random() < hardShare ? 1 : 0));
  const codes = findings.map(() => new Int16Array(reports));
  const answers = Array.from({ length: systems }, () =>
    findings.map(() => new Int16Array(reports)),
  );
  shares.forEach(({ gold, predicted }, f) => {
    const habits = Array.from({ length: patients }, (_, patient) => {
      const given = predicted[hard[patient] ?? 0] ?? [];
      return {
        given,
        value: drawClass(gold, random),
        answers: answers.map(() => given.map((share) => drawClass(share, random))),
      };
    });
    patientOf.forEach((patient, r) => {
      const habit = habits[patient];
      if (habit === undefined) return;
      const value = random() < repeatGold ? habit.value : drawClass(gold, random);
      const column = codes[f];
      if (column !== undefined) column[r] = value;
      answers.forEach((system, s) => {
        const repeated = habit.answers[s]?.[value] ?? 0;
        const answer =
          random() < repeatAnswer ? repeated : drawClass(habit.given[value] ?? [], random);
        const said = system[f];
        if (said !== undefined) said[r] = answer;
      });
    });
  });
  const layout = layOut(
    findings.map((finding, f) => ({ finding, codes: codes[f] ?? new Int16Array(), weak: false })),
    'values',
  );
  const reportIds = Array.from({ length: reports }, (_, r) => String(r));
  return { gold: { reportIds, layout, codes }, systems: answers, patientOf, patients };
}

/** Each report a unit of its own: what ignoring patients means. */
export const reportUnits = ({ patientOf }: DrawnTestSet): Int32Array =>
  patientOf.map((_, report) => report);
