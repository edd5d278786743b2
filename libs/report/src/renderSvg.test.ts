import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { renderPng } from './renderPng.ts';
import { renderSvg } from './renderSvg.ts';
import { figuresOf } from './report.ts';
import { inventedScores } from './testing/inventedScores.ts';
import { viewOf } from './view.ts';

// A busy machine draws slowly; slowness is not a failure.
jest.setTimeout(120_000);

const drawn = (findings: number, kind: RegExp) =>
  figuresOf(viewOf(inventedScores({ systems: 3, findings }))).filter(({ id }) => kind.test(id));

const figures = [
  ...drawn(11, /^main|^differences/), // the eleventh finding is rare
  ...drawn(5, /^errors|^confusion-system-3/), // one full row of matrices and one more
];

/** Drawings as they should look; `UPDATE_GOLDEN=1 npm test -- libs/report` draws them anew: look at them before committing. */
test.each(figures.map(({ id, spec }) => [id, spec] as const))(
  '%s is drawn as the committed golden file',
  async (id, spec) => {
    const golden = new URL(`./testing/golden/${id}.svg`, import.meta.url);
    const svg = await renderSvg(spec);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, svg);
    expect(svg).toBe(readFileSync(golden, 'utf8'));
  },
);

test('drawings do not depend on what was drawn before or beside them', async () => {
  const specs = figures.map(({ spec }) => spec);
  const together = await Promise.all([...specs, ...specs].map(renderSvg));
  expect(together.slice(specs.length)).toEqual(together.slice(0, specs.length));
});

test('a specification that cannot be drawn fails, and the next one is drawn', async () => {
  await expect(renderSvg({ mark: 'no such mark' })).rejects.toThrow();
  await expect(renderSvg({ data: { values: [{}] }, mark: 'point' })).resolves.toContain('<svg');
});

test('PNG has its magic bytes and twice the size of the drawing', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="9" height="9"/></svg>';
  const png = Buffer.from(await renderPng(svg));
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([60, 40]); // width and height of IHDR
});

test('importing the library loads neither Vega nor the PNG renderer', () => {
  const source = new URL('.', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  expect(files).toContain('renderSvg.ts');
  for (const path of files)
    expect([path, readFileSync(new URL(path, source), 'utf8')]).toEqual([
      path,
      expect.not.stringMatching(/^import (?!type )[^;]*from '(?:vega|vega-lite|@resvg[^']*)'/m),
    ]);
});
