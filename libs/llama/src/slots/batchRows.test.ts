import { expect, test } from '@jest/globals';
import { batchRows } from './batchRows.ts';
import { layOutRow } from './layOutRow.ts';

const short = layOutRow({ prompt: [5], branches: [{ tokens: [6], options: [[1], [2]] }] });
const forked = layOutRow({
  prompt: [7],
  branches: [
    { tokens: [8], options: [[1], [2]] },
    { tokens: [9], options: [[1], [2]] },
  ],
});

/** The mask of a row as `x` (sees) and `.` (does not). */
const drawn = (mask: Float32Array, row: number, length: number): string[] =>
  Array.from({ length }, (_, i) =>
    Array.from(mask.slice((row * length + i) * length, (row * length + i + 1) * length), (x) =>
      x === 0 ? 'x' : x <= -1e9 ? '.' : '?',
    ).join(''),
  );

test('pads rows, keeps branches from each other and padding from all', () => {
  const batch = batchRows([short, forked], { padTo: 4 });
  expect(batch).toMatchObject({ rows: 2, length: 4, places: 2 });
  expect([...batch.ids]).toEqual([5, 6, 0, 0, 7, 8, 9, 0]);
  expect([...batch.positions]).toEqual([0, 1, 0, 0, 0, 1, 1, 0]);
  expect(drawn(batch.mask, 0, 4)).toEqual(['x...', 'xx..', '..x.', '...x']);
  expect(drawn(batch.mask, 1, 4)).toEqual(['x...', 'xx..', 'x.x.', '...x']);
  // place 1 of row 0; its missing second place repeats it; places 1 and 2 of row 1 lie at 4 + 1 and 4 + 2
  expect([...batch.scored]).toEqual([1, 1, 5, 6]);
  expect(batch.placeCounts).toEqual([1, 2]);
  expect(batch.tokenCounts).toEqual([2, 3]);
});

test('pads to the longest row by itself', () => {
  expect(batchRows([short, forked]).length).toBe(3);
});

test('refuses what it would have to cut, and rows that ask nothing', () => {
  expect(() => batchRows([forked], { padTo: 2 })).toThrow('a row of 3 tokens does not fit 2');
  expect(() => batchRows([])).toThrow('a batch needs rows with at least one branch');
  expect(() => batchRows([layOutRow({ prompt: [1], branches: [] })])).toThrow(
    'at least one branch',
  );
});

test('a batch of eight rows of 512 tokens is quick', () => {
  const prompt = Array.from({ length: 470 }, (_, i) => i);
  const branches = Array.from({ length: 14 }, () => ({ tokens: [1, 2, 3], options: [[4], [5]] }));
  const layout = layOutRow({ prompt, branches });
  expect(layout.ids).toHaveLength(512);
  const layouts = Array.from({ length: 8 }, () => layout);
  const times = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    batchRows(layouts);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  expect(Math.min(...times)).toBeLessThan(100); // a few ms; the bound only catches another order of growth
});
