import { describe, expect, test } from '@jest/globals';
import { bytesSource } from '@labelray/core';
import { csvRows } from '@labelray/core/formats';
import { compileRules, type RulesMode } from '@labelray/labelers';
import { modality } from '@labelray/modality-cxr';
import { conformance } from '@labelray/testing';
import { readFile } from 'node:fs/promises';

const modes = {
  compatible: compileRules(modality, { mode: 'compatible' }),
  improved: compileRules(modality),
};

/** All labels but "not mentioned", as numbers, as the original writes them. */
const stated = (text: string, mode: RulesMode): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(modes[mode].label(text).labels)
      .filter(([, code]) => code !== 'nm')
      .map(([finding, code]) => [finding, Number(code)]),
  );

/** Text, finding, label: in both modes. */
const alike: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'what is no mention': [
    ['Small pericardial effusion.', 'Pleural Effusion', 'nm'],
    ['Findings consistent with edema.', 'Support Devices', 'nm'],
    ['The trachea is midline.', 'Support Devices', 'nm'],
    ['Kerley B lines.', 'Support Devices', 'nm'],
    ['A wire projects over the heart.', 'Cardiomegaly', 'nm'],
    ['A sclerotic rib lesion.', 'Lung Lesion', 'nm'],
    ['Vertebral body collapse.', 'Atelectasis', 'nm'],
  ],
  'heart and mediastinum': [
    ['Heart size is normal.', 'Cardiomegaly', '0'],
    ['The heart is not enlarged.', 'Cardiomegaly', '0'],
    ['Mildly enlarged heart.', 'Cardiomegaly', '1'],
    ['Mild enlargement of the cardiac silhouette.', 'Cardiomegaly', '1'],
    ['No cardiomegaly.', 'Cardiomegaly', '0'],
    ['Borderline heart size.', 'Cardiomegaly', '-1'],
    ['Heart size is at the upper limits of normal.', 'Cardiomegaly', '0'],
    ['Heart size cannot be assessed.', 'Cardiomegaly', '-1'],
    ['Stable cardiomegaly.', 'Cardiomegaly', '1'],
    ['Unremarkable mediastinal contours.', 'Enlarged Cardiomediastinum', '0'],
    ['The mediastinum is unchanged.', 'Enlarged Cardiomediastinum', '-1'],
    ['Widened mediastinum.', 'Enlarged Cardiomediastinum', '1'],
    ['Congestive heart failure.', 'Cardiomegaly', '-1'],
  ],
  'lungs and pleura': [
    ['Pulmonary vascular congestion.', 'Edema', '-1'],
    ['Vascular prominence and indistinctness.', 'Edema', '-1'],
    ['No vascular congestion.', 'Edema', '0'],
    ['Volume overload.', 'Edema', '1'],
    ['No opacity to suggest pneumonia.', 'Pneumonia', '0'],
    ['No new consolidation.', 'Consolidation', '-1'],
    ['Left lower lobe collapse.', 'Atelectasis', '1'],
    ['Hydropneumothorax.', 'Pneumothorax', '1'],
    ['Hydropneumothorax.', 'Pleural Effusion', '1'],
    ['Pleural thickening.', 'Pleural Other', '1'],
    ['Pleural scarring.', 'Lung Opacity', 'nm'],
    ['Scarring at the base.', 'Lung Opacity', '1'],
  ],
  devices: [
    ['A right picc ends in the superior vena cava.', 'Support Devices', '1'],
    ['The nasogastric tube has been removed.', 'Support Devices', '0'],
    ['Pacemaker.', 'No Finding', '1'],
  ],
};

describe.each(Object.entries(alike))('both modes: %s', (_, rows) => {
  test.each(rows)('%s %s = %s', (text, finding, expected) => {
    for (const rules of Object.values(modes)) {
      expect(rules.label(text).labels[finding]).toBe(expected);
    }
  });
});

// what the original does, and what is right
test.each([
  ['Platelike atelectasis.', 'Support Devices', '1', 'nm'],
  ['Old tuberculosis.', 'Support Devices', '1', 'nm'],
  ['Likely pneumonia.', 'Pneumonia', '1', '-1'],
  ['Opacity suggestive of pneumonia.', 'Pneumonia', '1', '-1'],
  ['Edema. No edema. Possible edema.', 'Edema', '-1', '1'],
  ['Heart failure. Heart size is normal.', 'Cardiomegaly', '-1', '0'],
  ['Cardiac silhouette partly in view.', 'Cardiomegaly', '1', 'nm'],
  ['The heart is stable.', 'Cardiomegaly', '-1', 'nm'],
  ['Prominence of the pulmonary vasculature.', 'Edema', '-1', 'nm'],
  ['Lungs are clear.', 'Lung Opacity', 'nm', '0'],
  ['The osseous structures are intact.', 'Fracture', 'nm', '0'],
  ['Pleural spaces are clear.', 'Pleural Effusion', 'nm', '0'],
  ['Normal pulmonary vascularity.', 'Edema', 'nm', '0'],
])('%s %s = %s, improved %s', (text, finding, compatible, improved) => {
  expect(modes.compatible.label(text).labels[finding]).toBe(compatible);
  expect(modes.improved.label(text).labels[finding]).toBe(improved);
});

test('an empty report has no finding, and nothing else', () => {
  expect(stated('', 'compatible')).toEqual({ 'No Finding': 1 });
  expect(stated('', 'improved')).toEqual({ 'No Finding': 1 });
});

conformance('the sample reports of the original, in compatible mode', async (path) => {
  const bytes = await readFile(path('data', 'chexpert', 'labeled_reports.csv'));
  const { header, rows } = await csvRows(bytesSource('labeled_reports.csv', bytes), {
    warn: () => undefined,
  });
  let reports = 0;
  for await (const { fields } of rows) {
    reports++;
    const expected = Object.fromEntries(
      header.slice(1).flatMap((finding, index) => {
        const cell = fields[index + 1] ?? '';
        return cell === '' ? [] : [[finding, Number(cell)]];
      }),
    );
    expect(stated(fields[0] ?? '', 'compatible')).toEqual(expected);
  }
  expect(reports).toBe(4);
});

interface IssueCase {
  readonly id: string;
  readonly text: string;
  readonly expected?: Readonly<Record<string, number>>;
  readonly toolOutput?: Readonly<Record<string, number>>;
  readonly clinicallyCorrect?: Readonly<Record<string, number>>;
}

conformance(
  'the issue cases: compatible as the original, improved as a clinician',
  async (path) => {
    const cases = JSON.parse(
      await readFile(path('data', 'chexpert', 'issue-cases.json'), 'utf8'),
    ) as readonly IssueCase[];
    expect(cases).toHaveLength(4);
    for (const { id, text, expected, toolOutput, clinicallyCorrect } of cases) {
      expect([id, stated(text, 'compatible')]).toEqual([id, expected ?? toolOutput]);
      const right = clinicallyCorrect ?? expected;
      if (right !== undefined) expect([id, stated(text, 'improved')]).toEqual([id, right]);
      else {
        // "No evidence of focal airspace consolidation large pleural effusion or pneumothorax" denies all three.
        expect(stated(text, 'improved')).toMatchObject({
          Consolidation: 0,
          'Pleural Effusion': 0,
          Pneumothorax: 0,
        });
      }
    }
  },
);
