import { expect, test } from '@jest/globals';
import { yamlText } from './yamlText.ts';

test('texts are quoted, lists and records indented, small numbers keep their point', () => {
  const text = yamlText({
    base: 'models/a: b "c"',
    rate: 1e-8,
    other: 1.5e-8,
    count: 8,
    packed: false,
    targets: ['q_proj', 'v_proj'],
    datasets: [{ path: 'a.jsonl', type: { field: 'x' } }, { path: 'b.jsonl' }],
  });
  expect(text).toBe(
    [
      'base: "models/a: b \\"c\\""',
      'rate: 1.0e-8',
      'other: 1.5e-8',
      'count: 8',
      'packed: false',
      'targets:',
      '  - "q_proj"',
      '  - "v_proj"',
      'datasets:',
      '  - path: "a.jsonl"',
      '    type:',
      '      field: "x"',
      '  - path: "b.jsonl"',
      '',
    ].join('\n'),
  );
});
