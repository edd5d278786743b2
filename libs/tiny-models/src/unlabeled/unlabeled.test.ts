import { describe, expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import { entitiesInUse } from '../things/allThings.ts';
import { gatherUnlabeled } from './gatherUnlabeled.ts';
import { resembles } from './resemblance.ts';
import { sentencesOf } from './sentencesOf.ts';
import { studyParts } from './studyParts.ts';
import { tracer } from './traces.ts';

const report = (
  id: string,
  text: string,
  phenomena: Record<string, string> = {},
): LabeledReport => ({
  id,
  patientId: `P${id}`,
  text,
  sections: {},
  split: 'train',
  labels: { A: '1' },
  phenomena,
});
const long = 'one two three four five six seven eight nine ten eleven twelve';

describe('resemblance', () => {
  const close = resembles([long, 'No change.']);
  test('the same words are the same text', () => {
    expect(close('NO CHANGE')).toBe(true);
    expect(close('No change today.')).toBe(false);
  });
  test('half of the runs of five words is too much, less is not', () => {
    expect(close('one two three four five six seven eight')).toBe(true); // all of its 4 runs
    expect(close('one two three four five six a b c')).toBe(false); // 2 of 5
    expect(close('one two three four five six a b')).toBe(true); // 2 of 4
  });
  test('a share outside of (0, 1] is refused', () => {
    expect(() => resembles([], { share: 0 })).toThrow('share 0 is not in (0, 1]');
  });
});

describe('gathering', () => {
  const written = [
    report('1', 'The heart is large.'),
    report('2', 'Ready-made text.', { A: 'template' }),
    report('3', 'The heart is large!'),
    report('4', long),
  ];
  const requests: unknown[] = [];
  const modality = {
    id: 'xr',
    synthesize: (request: unknown) => {
      requests.push(request);
      return written;
    },
  };
  const gathered = gatherUnlabeled([modality], {
    seed: 77,
    reports: 4,
    studies: [report('S', `${long}.`)],
  });
  test('keeps what is new, with ids and patients of its own and without gold', () => {
    expect(gathered).toEqual([
      {
        id: '1@77',
        patientId: 'P1@77',
        modality: 'xr',
        register: 'prose',
        text: 'The heart is large.',
      },
    ]);
  });
  test('asks for training parts only, so that no sentence of a test part can occur', () => {
    expect(requests).toEqual([
      { style: 'internal', parts: { train: 4 }, seed: 77 },
      { style: 'external', parts: { train: 4 }, seed: 77 },
    ]);
  });
  test('a modality that cannot write is told', () => {
    expect(() => gatherUnlabeled([{ id: 'ct' }], { seed: 1, studies: [] })).toThrow(
      '"ct" has no synthesizer',
    );
  });
});

test('parts of studies are named; corpora from files are passed over', () => {
  const study = {
    modality: 'xr',
    name: 'default',
    corpora: [
      {
        id: 'internal',
        title: '',
        role: 'internal',
        provenance: 'synthetic',
        source: { kind: 'synthetic', style: 'internal', parts: { train: 1 }, seed: 1 },
      },
      {
        id: 'files',
        title: '',
        role: 'external',
        provenance: 'private',
        source: { kind: 'jsonl', path: 'a', obtain: '' },
      },
    ],
  } as const;
  const parts = studyParts([study], [{ id: 'xr', synthesize: () => [report('1', 'a')] }]);
  expect(parts.map(({ name, reports }) => [name, reports.length])).toEqual([
    ['xr internal train', 1],
  ]);
  expect(() => studyParts([study], [])).toThrow('unknown modality "xr"');
});

test('sentences lose numbers, bullets and headings', () => {
  expect(
    sentencesOf(
      'FINDINGS:\n1. Heart large. No fluid seen.\n- Lungs: Clear fields today.\nLINES ALL OUT.',
    ),
  ).toEqual(['Heart large.', 'No fluid seen.', 'Clear fields today.', 'LINES ALL OUT.']);
});

test('foreign sentences betray the things they may speak of', () => {
  const trace = tracer(entitiesInUse);
  const ids = (text: string): string[] => [...trace(text)].map(({ id }) => id);
  expect(ids('The thoracic aorta is mildly unfolded.')).toContain('tortuous aorta');
  expect(ids('Scoliosis convex on the L.')).toContain('scoliosis');
  expect(ids('Suspected DVT.')).toEqual(['deep vein thrombosis']);
  expect(ids('There is no pleural effusion.')).toEqual([]);
});
