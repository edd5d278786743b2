import { pick, randomInteger, type Random } from '@labelray/core';
import { fill, templates } from '../language/template.ts';
import { namesOf } from '../language/nounPhrase.ts';
import type { Thing } from '../things/thing.ts';
import type { Term } from './scoredGlossary.ts';

const entries = templates([
  '{x}, also called {y}, means {m}.',
  '{x}: {m}. Also {y}.',
  '{x} ({y}): {m}.',
  '{y} means {m}; the usual name is {x}.',
  '{x}, or {y}, is a word for {m}.',
  'What is called {y} or {z} is {x}.',
  '{y} and {z} are other words for {x}, that is {m}.',
  '{x} = {y} = {z}',
  'Reports that write {y} speak of {x}.',
  '{m}: this is called {x} or {y}.',
  '{y}: see {x}.',
  'If there is {y}, there is {x}, since both are {m}.',
  '"{y}" and "{x}" say the same, "{z}" too.',
  'The term {x} stands for {m}. Some say {y}, others {z}.',
]);

const headings = ['Glossary', 'Terms:', 'Words and their meaning', 'Dictionary:', 'GLOSSARY', ''];

/** The terms that glossaries explain: those of the things and those of the scored findings. */
export function glossaryTerms(things: readonly Thing[], scored: readonly Term[]): readonly Term[] {
  const own = things.flatMap((thing): Term[] => {
    const also = namesOf(thing).filter((name) => name !== thing.id);
    return also.length > 0 ? [{ name: thing.id, also, means: thing.means }] : [];
  });
  return [...own, ...scored];
}

/** A glossary of two to seven terms, one a line. */
export function glossaryDocument(terms: readonly Term[], random: Random): string {
  const lines = Array.from({ length: 2 + randomInteger(random, 6) }, () => {
    const { name, also, means } = pick(terms, random);
    const at = randomInteger(random, also.length);
    const [y, z] = [also[at] ?? name, also[(at + 1) % also.length] ?? name];
    const line = fill(pick(entries, random), (slot) => ({ x: name, y, z, m: means })[slot], random);
    return line.charAt(0).toUpperCase() + line.slice(1);
  });
  const heading = pick(headings, random);
  return (heading === '' ? lines : [heading, ...lines]).join('\n');
}
