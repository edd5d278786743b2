import { randomInteger, type Labels, type Random, type Sex } from '@labelray/core';
import { sampleState, type People, type Population } from './sampleState.ts';
import { weightedPick } from './weightedPick.ts';

/** One examination to be reported. */
export interface Examination {
  /** Counts from 0. */
  readonly patient: number;
  readonly age: number;
  readonly sex: Sex;
  /** ISO date. */
  readonly date: string;
  /** Finding → value of everything the report states. */
  readonly state: Labels;
}

const anybody: People = { female: 0.48, ages: [18, 94], examinations: [60, 19, 9, 6, 4, 2] };
const day = 86_400_000;

/**
 * Examinations of so many reports: patients of one profile each with examinations some days to months apart, whose
 * findings persist. Ages are about a bell over their range. The last patient may be cut short.
 */
export function drawPatients(
  population: Population,
  reports: number,
  random: Random,
): readonly Examination[] {
  const { female, ages, examinations: counts } = population.people ?? anybody;
  const [youngest, oldest] = ages;
  const examinations: Examination[] = [];
  for (let patient = 0; examinations.length < reports; patient++) {
    const profile = weightedPick(population.profiles, ({ weight }) => weight, random);
    const sex = random() < female ? 'female' : 'male';
    const spread = (random() + random() + random()) / 3;
    const age = youngest + Math.floor(spread * (oldest - youngest + 1) * 1.1) - 1;
    let time = Date.UTC(2011, 0, 1) + randomInteger(random, 2500) * day;
    const weights = counts.map((weight, i) => ({ weight, count: i + 1 }));
    const { count } = weightedPick(weights, ({ weight }) => weight, random);
    let state: Labels | undefined;
    for (let i = 0; i < count && examinations.length < reports; i++) {
      const before: Labels | undefined = state;
      state = sampleState(population, profile, before, random);
      // A report that states nothing would have no text; a population without chances is left as it is.
      for (let tries = 0; tries < 20 && Object.keys(state).length === 0; tries++)
        state = sampleState(population, profile, before, random);
      const date = new Date(time).toISOString().slice(0, 10);
      examinations.push({
        patient,
        age: Math.min(Math.max(age, youngest), oldest),
        sex,
        date,
        state,
      });
      time += (1 + Math.floor(random() ** 3 * 200)) * day;
    }
  }
  return examinations;
}
