import { expect, test } from '@jest/globals';
import { awkwardTable } from '../testing/awkwardTable.ts';
import { toHtml } from './toHtml.ts';

test('names are text, not markup, and grey rows have their class', () => {
  const html = toHtml(awkwardTable);
  expect(html).toContain('<th scope="row">&lt;b&gt;&amp;&quot;x&quot;|</th>');
  expect(html).toContain('<caption>SYNTHETIC · F1 &amp; more, 100 % of it</caption>');
  expect(html).toContain('<tr class="muted"><th scope="row">[y] $2 ~ 50% #1 {z} \\†</th>');
  expect(html).not.toContain('<b>');
});
