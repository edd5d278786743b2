import type { Labels, Random } from '@labelray/core';

/** Finding → value → its chance; what is left is the chance of not being mentioned. */
export type Chances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A kind of patient: how often it occurs and where its chances differ from everybody's. */
export interface Profile {
  readonly id: string;
  readonly weight: number;
  readonly chances: Chances;
}

/** A combination no report has: where `when` holds, a finding of value `not` is left unmentioned. */
export interface Implausible {
  readonly when: Labels;
  readonly not: Labels;
}

/** Who is examined, and how often. */
export interface People {
  /** Chance that a patient is female. */
  readonly female: number;
  /** Youngest and oldest age, years; most patients are in the middle. */
  readonly ages: readonly [youngest: number, oldest: number];
  /** Chance of 1, 2, … examinations a patient, relative to each other. */
  readonly examinations: readonly number[];
}

/** How the statements of a report are drawn. */
export interface Population {
  /** Half of them women of 18 to 94 years with 1 to 6 examinations where absent. */
  readonly people?: People;
  /** Findings that are stated, in order; summary findings are not among them. */
  readonly findings: readonly string[];
  readonly chances: Chances;
  readonly profiles: readonly Profile[];
  readonly implausible?: readonly Implausible[];
  /** Chance that a finding keeps the value of the patient's report before. */
  readonly persistence: number;
}

/** What a report will state: finding → value, unmentioned findings missing. */
export function sampleState(
  population: Population,
  profile: Profile,
  before: Labels | undefined,
  random: Random,
): Labels {
  const state: Record<string, string> = {};
  for (const finding of population.findings) {
    const keeps = random() < population.persistence;
    let left = random();
    if (before && keeps) {
      const value = before[finding];
      if (value !== undefined) state[finding] = value;
      continue;
    }
    const chances = { ...population.chances[finding], ...profile.chances[finding] };
    for (const [value, chance] of Object.entries(chances)) {
      left -= chance;
      if (left < 0) {
        state[finding] = value;
        break;
      }
    }
  }
  const holds = (labels: Labels): boolean =>
    Object.entries(labels).every(([finding, value]) => state[finding] === value);
  const rules = population.implausible ?? [];
  const dropped = new Set(
    rules
      .filter((rule) => holds(rule.when) && holds(rule.not))
      .flatMap((rule) => Object.keys(rule.not)),
  );
  return Object.fromEntries(Object.entries(state).filter(([finding]) => !dropped.has(finding)));
}
