import { expect, test } from '@jest/globals';
import { inventedCase } from '../../testing/inventedCdd.ts';
import { parseCase } from './parseCase.ts';

const parse = (...lines: readonly string[]) => parseCase(lines, { patient: 1, place: 'P1.docx' });

test('blocks of breasts go to findings, opinion and contrast', () => {
  expect(parseCase(inventedCase(1), { patient: 1, place: 'P1.docx' })).toMatchObject({
    written: 1,
    breasts: {
      findings: {
        right: 'ACR C: Heterogeneously dense breast.\nNo mass & no asymmetry.',
        left: 'A mas is seen.',
      },
      opinion: { right: 'Normal (BIRADS 1).', left: 'Left mas (BIRADS 4).' },
      contrast: { left: 'Enhancing mas (birad IV).' },
    },
  });
});

test.each([
  ['LOW DOSE MAMMOGRAPHY REVEALED:', ''],
  ['LOW DOSE MAMMOGRAPHY', ''],
  ['Low dose mammography revealed:', ''],
  ['LOW DOSE MAMMOGRAPHY REVEALED: ACR C: dense.', 'ACR C: dense.\n\n'],
  ['ACR C: dense on mammography.', 'ACR C: dense on mammography.\n\n'],
])('the line %j leaves %j of itself', (line, left) => {
  const { sections } = parse(line, 'Right breast : clear.');
  expect(sections.findings).toBe(`${left}Right Breast:\nclear.`);
});

test('text that sounds like a heading stays where it stands', () => {
  const { sections } = parse('Right Breast:', 'a.', 'Compared to old mammography:', 'b.');
  expect(sections.findings).toBe('Right Breast:\na.\nCompared to old mammography:\nb.');
});

test('an opinion after the contrast heading is part of it; line breaks within a paragraph count', () => {
  const { sections } = parse('CESM:\nLeft Breast: a.', 'OPINION: b.');
  expect(sections).toEqual({ findings: '', opinion: '', contrast: 'Left Breast:\na.\nb.' });
});
