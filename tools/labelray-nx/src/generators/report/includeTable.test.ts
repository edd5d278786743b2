import { expect, test } from '@jest/globals';
import { includeTable } from './includeTable.ts';

const marked = (inside: string) =>
  `# A\n\n<!-- begin: t -->\n\n${inside}\n\n<!-- end: t -->\n\nB\n`;

test('puts the rows of the table, without its title and notes, between the marks', () => {
  const table = '# Title\n\n| x |\n| - |\n| 1 |\n\n- note\n';
  const page = includeTable(marked('| old |'), 't', table);
  expect(page).toBe(marked('| x |\n| - |\n| 1 |'));
  expect(includeTable(page, 't', table)).toBe(page);
});

test.each([
  ['no marks', '# A\n'],
  ['marks of another table', marked('| old |').replaceAll(': t', ': u')],
  ['an end before its begin', '<!-- end: t -->\n<!-- begin: t -->\n'],
])('a page with %s stays as it is', (_, page) => {
  expect(includeTable(page, 't', '| x |')).toBe(page);
});
