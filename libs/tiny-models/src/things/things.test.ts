import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { namesOf } from '../language/nounPhrase.ts';
import { entitiesInUse, objects, reservedEntities } from './allThings.ts';
import { inventedThing } from './invented.ts';
import type { Thing } from './thing.ts';

const entities = [...entitiesInUse, ...reservedEntities];
const phrasings = (thing: Thing): number =>
  namesOf(thing).length +
  [thing.stated, thing.denied, thing.doubted].reduce(
    (sum, clauses = []) => sum + clauses.length,
    0,
  );

test('at least sixty entities of eight regions, and a dozen more for evaluation', () => {
  expect(entitiesInUse.length).toBeGreaterThanOrEqual(60);
  expect(reservedEntities.length).toBeGreaterThanOrEqual(12);
  expect(new Set(entities.map(({ region }) => region)).size).toBe(8);
});

test('every entity has three phrasings or more', () => {
  expect(entities.filter((thing) => phrasings(thing) < 3).map(({ id }) => id)).toEqual([]);
});

test('no two things have a name in common, case aside', () => {
  const owners = new Map<string, Set<string>>();
  for (const thing of [...entities, ...objects])
    for (const name of [thing.id, ...namesOf(thing)])
      owners.set(name.toLowerCase(), (owners.get(name.toLowerCase()) ?? new Set()).add(thing.id));
  expect([...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name)).toEqual([]);
});

test('what a thing implies is a thing', () => {
  const ids = new Set(entities.map(({ id }) => id));
  expect(entities.flatMap(({ implies = [] }) => implies.filter((id) => !ids.has(id)))).toEqual([]);
});

test('clauses that name a side belong to things that have one', () => {
  const sided = entities.filter(({ stated = [], denied = [], doubted = [] }) =>
    [...stated, ...denied, ...doubted].some((clause) => clause.includes('{side}')),
  );
  expect(sided.filter(({ organ }) => organ === undefined).map(({ id }) => id)).toEqual([]);
});

test('invented things are new words: of a thousand, nearly all differ, and none is an English name', () => {
  const random = seededRandom(3, 'invented');
  const things = Array.from({ length: 1000 }, () => inventedThing(random));
  expect(new Set(things.map(({ id }) => id)).size).toBeGreaterThan(950);
  const known = new Set([...entities, ...objects].flatMap(namesOf));
  expect(things.filter((thing) => namesOf(thing).some((name) => known.has(name)))).toEqual([]);
});
