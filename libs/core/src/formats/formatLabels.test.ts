import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../finding.ts';
import { bytesSource } from '../source.ts';
import { formatLabels, type LabelForm } from './formatLabels.ts';
import { parseLabels, type LabelRow } from './parseLabels.ts';

const findings: readonly Finding[] = ['Edema', 'Pleural, "other"'].map((id) => ({
  id,
  name: id,
  abbreviation: id,
  definition: '',
  values: ['1', '0', '-1', 'nm'].map((code) => ({ code, word: `says ${code}`, meaning: '' })),
  unmentioned: 'nm',
  scored: true,
}));

const format = async (rows: readonly LabelRow[], form: LabelForm): Promise<string> =>
  (await Array.fromAsync(formatLabels(rows, findings, form))).join('');

const rows: readonly LabelRow[] = [
  { reportId: 'a,b', patientId: 'p', labels: { Edema: '-1', 'Pleural, "other"': 'nm' } },
  { reportId: 'c', labels: { Edema: '1' } },
];

test("Labelray's form: codes, and ? where there is no label", async () => {
  expect(await format(rows, { form: 'labelray', patients: true })).toBe(
    'report_id,patient_id,Edema,"Pleural, ""other"""\n"a,b",p,-1,nm\nc,,1,?\n',
  );
});

test("CheXpert's form: decimals, and blank for what is not mentioned", async () => {
  expect(await format(rows, { form: 'chexpert' })).toBe(
    'report_id,Edema,"Pleural, ""other"""\n"a,b",-1.0,\nc,1.0,?\n',
  );
});

test('whatever is written, in either form, is read back', async () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text);
  const code = fc.constantFrom('1', '0', '-1', 'nm');
  const row: fc.Arbitrary<LabelRow> = fc.record(
    {
      reportId: id.filter((text) => !/[\0\ufeff]/.test(text)),
      patientId: id.filter((text) => !/[\0\ufeff]/.test(text)),
      labels: fc.record({ Edema: code, 'Pleural, "other"': code }, { requiredKeys: [] }),
    },
    { requiredKeys: ['reportId', 'labels'] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ reportId }) => reportId, maxLength: 300 }),
      fc.constantFrom('labelray', 'chexpert'),
      async (written, form) => {
        const text = await format(written, { form, patients: true });
        const read = await parseLabels(bytesSource('l.csv', text), findings, { delimiter: ',' });
        expect(read.rows).toEqual(written.map((one) => structuredClone(one)));
      },
    ),
  );
});
