import { describe, expect, test } from '@jest/globals';
import { compileRules } from '@labelray/labelers';
import { modality } from '@labelray/modality-mammo';

const rules = compileRules(modality);

/** All labels but `x`, as `C:b M:r`. */
const placed = (text: string): string => {
  const { labels } = rules.label(text);
  return modality.findings
    .filter(({ id }) => labels[id] !== 'x')
    .map(({ id, abbreviation }) => `${abbreviation}:${labels[id] ?? ''}`)
    .join(' ');
};

/** Text, and the findings it places. The rules for sides have their own test; these are about the words. */
const rows: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'nodules and masses': [
    ['A nodular opacity in the right breast.', 'N:r'],
    ['Simple cysts in both breasts.', 'M:b'],
    ['An oval circumscribed opacity in the left breast.', 'M:l'],
    ['The nodule in the left breast may represent a fibroadenoma.', 'N:l M:l'],
    ['Non-mass enhancement on the right.', ''],
    ['Mass effect.', ''],
    ['A nodule in the right lung and a thyroid nodule.', 'N:r'],
    ['Known cancer of the left breast: irregular mass with distortion.', 'M:l AD:l'],
  ],
  calcifications: [
    ['B/L vascular calcifications.', 'C:b'],
    ['Left breast: macrocalcificaions. No suspicious microcalcifications.', 'C:l'],
    ['Calcified fibroadenoma in the left breast.', 'M:l C:l'],
    ['Calcific foci in the Rt. breast.', 'C:r'],
    ['Calcified axillary lymph nodes.', ''],
    ['No mass, scattered benign calcifications in both breasts.', 'C:b'],
    ['No mass, benign or suspicious calcifications in the left breast.', ''],
  ],
  'asymmetry and distortion': [
    ['Upper outer asymmetrical increased density in the right breast.', 'A:r'],
    ['Developing asymmetry, left breast, 2 o’clock.', 'A:l'],
    ['The breasts are asymmetric in size.', ''],
    ['The architecture of the left breast is distorted.', 'AD:l'],
    ['Operative scar and edema in the left breast.', ''],
  ],
  'skin, nipple and trabeculae': [
    ['Right breast: mass with focal skin and nipple retraction.', 'M:r NR:r SR:r'],
    ['Left breast: increased skin thickness and coarsened trabeculae.', 'ST:l TT:l'],
    ['Left breast skin is thickened and dimpled.', 'ST:l SR:l'],
    ['Right skin retraction and thickening.', 'ST:r SR:r'],
    ['A mass of the left breast retracting the nipple.', 'M:l NR:l'],
    ['Inverted right nipple. The left nipple is normal.', 'NR:r'],
    ['Both nipples are inverted.', 'NR:b'],
    ['Skin edema of the right breast.', ''],
    ['Normal skin thickness and contour of breast.', ''],
    ['The nipple and skin are unremarkable on both sides.', ''],
    ['A mass 3 cm from the left nipple.', 'M:l'],
  ],
  'lymph nodes': [
    ['Enlarged lymph nodes in both axillae.', 'LNE:b'],
    ['Left axillary adenopathy.', 'LNE:l'],
    ['Axillary lymph nodes: enlarged on the right, normal on the left.', 'LNE:r'],
    ['Axillary lymph nodes enlarged, right greater than left.', 'LNE:b'],
    ['Right axillary lymph nodes with fatty hilum.', ''],
    ['Bilateral axillary lymph nodes of normal size.', ''],
    ['Lymph node in the upper outer quadrant of the left breast.', 'ILN:l'],
    ['Enlarged intramammary lymph node on the right.', 'ILN:r'],
    ['Lower IMLNs in the right breast.', 'ILN:r'],
  ],
  'what states nothing': [
    ['Dense breasts may obscure small masses.', ''],
    ['A mass may be hidden by dense tissue.', ''],
    ['Status post excision of a fibroadenoma of the left breast.', ''],
    ['The mass in the right breast was resected.', ''],
    ['The previously described nodule of the right breast has disappeared.', ''],
    ['Clinical details: right breast lump. Mammogram: no mass.', ''],
    ['Neither the right nor the left breast shows a mass.', ''],
    ['Masses are seen in neither breast.', ''],
    ['Referred for a mass in the right breast.', ''],
    ['On the previous mammogram there was a mass in the left breast.', ''],
    ['The asymmetry on the left effaces with compression.', ''],
    ['Right breast: Masses: No suspicious mass. Calcifications: none.', ''],
    ['Bilateral digital mammography shows a mass.', 'M:o'],
  ],
  'a whole report': [
    [
      'INDICATION: Lump on the left.\n\nFINDINGS:\nRIGHT BREAST:\nThere is a 1 cm oval mass at 10 o’clock. No suspicious calcifications.\n' +
        'LEFT BREAST:\nScattered benign calcifications. No mass.\nAxillae: enlarged right axillary lymph node.\n\n' +
        'IMPRESSION:\n1. Right breast mass, BI-RADS 4.\n2. Benign left breast calcifications, BI-RADS 2.',
      'M:r C:l LNE:r',
    ],
  ],
};

describe.each(Object.entries(rows))('%s', (_, cases) => {
  test.each(cases)('%s → %s', (text, expected) => {
    expect(placed(text)).toBe(expected);
  });
});

test('every finding has words, and nothing said is x throughout', () => {
  expect(placed('')).toBe('');
  expect(Object.keys(rules.label('').labels)).toEqual(modality.findings.map(({ id }) => id));
});
