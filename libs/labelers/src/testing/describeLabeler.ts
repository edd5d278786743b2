import { describe, expect, test } from '@jest/globals';
import type { Finding, Labeler, Prediction, Report } from '@labelray/core';
import { reportsOf } from './reportsOf.ts';

/** Texts that labelers trip over: nothing, blanks, marks, other scripts, wrong Unicode, no end, too much. */
const texts: Readonly<Record<string, string>> = {
  ordinary: 'No fracture. Small effusion, likely old.',
  empty: '',
  blank: ' \n\t\r\n ',
  'not available': 'NA',
  'marks only': ',;:.!?/-()"\'“”…',
  German: 'Kein Erguß, keine Fraktur; Herz nicht vergrößert.',
  Chinese: '双肺清晰，未见胸腔积液。',
  Arabic: 'لا يوجد انصباب جنبي',
  Turkish: 'İZLENMEDİ: PLEVRAL EFÜZYON', // İ grows in lower case
  'lone surrogate': 'effusion \ud800 fracture',
  'null and bell': 'no\u0000 fracture\u0007',
  'no full stops': 'no fracture, effusion or '.repeat(400),
  'one long word': 'x'.repeat(100_000),
  'one megabyte': 'There is no fracture. The effusion is unchanged. '.repeat(21_400),
};

async function* stream(reports: readonly Report[]): AsyncGenerator<Report> {
  await Promise.resolve();
  yield* reports;
}

const answers = (labeler: Labeler, reports: readonly Report[]): Promise<Prediction[]> =>
  Array.fromAsync(labeler.label(stream(reports)));

/** Compared as text: deep equality takes seconds on the evidence of a huge report. */
const written = (predictions: readonly Prediction[]): readonly string[] =>
  predictions.map((prediction) => JSON.stringify(prediction));

/**
 * Declares the tests every labeler has to pass: each report is answered once, in order, with legal values only, and
 * alone as in a batch; empty, huge and non-English texts survive.
 *
 * @example
 * describeLabeler('my-rules', () => labeler.open({ modality, options: {}, seed: 1 }), modality);
 */
export function describeLabeler(
  name: string,
  open: () => Promise<Labeler>,
  { findings }: { readonly findings: readonly Finding[] },
): void {
  const reports = reportsOf(Object.values(texts));
  const legal = new Map(findings.map(({ id, values }) => [id, values.map(({ code }) => code)]));

  describe(`the labeler ${name}`, () => {
    test('answers every report once, in order', async () => {
      const predictions = await answers(await open(), reports);
      expect(predictions.map(({ reportId }) => reportId)).toEqual(reports.map(({ id }) => id));
    });

    test('answers nothing when asked nothing', async () => {
      expect(await answers(await open(), [])).toEqual([]);
    });

    test.each(Object.keys(texts))('gives legal values: %s', async (title) => {
      const report = reports[Object.keys(texts).indexOf(title)];
      expect(report).toBeDefined();
      const predictions = await answers(await open(), report ? [report] : []);
      expect(predictions).toHaveLength(1);
      for (const { labels, probabilities = {}, evidence = {} } of predictions) {
        for (const [finding, code] of Object.entries(labels)) {
          expect(legal.get(finding)).toContain(code);
        }
        for (const [finding, byCode] of Object.entries(probabilities)) {
          for (const code of Object.keys(byCode)) expect(legal.get(finding)).toContain(code);
          const sum = Object.values(byCode).reduce((total, p) => total + p, 0);
          expect(sum).toBeCloseTo(1, 6);
        }
        for (const [finding, spans] of Object.entries(evidence)) {
          expect(legal.has(finding)).toBe(true);
          // One assertion a finding: a huge text has thousands of spans.
          const length = report?.text.length ?? 0;
          const wrong = spans.filter(
            ({ start, end, rule }) => start < 0 || end < start || end > length || rule === '',
          );
          expect(wrong).toEqual([]);
        }
      }
    });

    test('gives a report the same answer alone, in a batch and in another order', async () => {
      const labeler = await open();
      const batch = await answers(labeler, reports);
      const reversed = await answers(labeler, reports.toReversed());
      expect(written(reversed.toReversed())).toEqual(written(batch));
      const alone = await Promise.all(reports.map((report) => answers(labeler, [report])));
      expect(written(alone.flat())).toEqual(written(batch));
    });
  });
}
