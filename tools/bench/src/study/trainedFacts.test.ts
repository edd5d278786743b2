import { expect, test } from '@jest/globals';
import type { Study } from '@labelray/core';
import { namingNotes, weakNotes } from './trainedFacts.ts';

const system = (id: string, more: object) => ({ id, title: id, labeler: 'rules', ...more });
const study = {
  systems: [
    system('rules', { title: 'Rules' }),
    system('plain', { options: { names: 'report' } }),
    system('named', { options: { names: 'lexicon' } }),
    system('weak', { options: { names: 'lexicon' }, train: { labels: 'rules' } }),
    system('missing', { options: { names: 'lexicon' } }),
  ],
} as unknown as Study;
const runs = ['rules', 'plain', 'named', 'weak'].map((id) => ({
  ...{ system: id, title: `${id}!`, corpus: 'a', file: '' },
}));

test('systems that read names of the lexicon are named in one note, those that ran alone', () => {
  const [note = '', ...more] = namingNotes(study, runs);
  expect(note).toContain('named!; weak! read');
  expect(more).toEqual([]);
  expect(namingNotes({ ...study, systems: study.systems.slice(0, 2) }, runs)).toEqual([]);
});

test('a weakly supervised system is said to have seen no gold, and whose labels it saw', () => {
  const fits = [
    { system: 'weak.seed1', corpus: 'a', stage: 'fit', seconds: 1, reports: 7, peakMiB: 1 },
  ] as const;
  expect(weakNotes(study, runs, fits)).toEqual([
    'weak!: learned what Rules says of the text of 7 training reports and of the dev part; no gold was used.',
  ]);
});
