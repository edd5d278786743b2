/**
 * The page with the rows of a Markdown table between `<!-- begin: <name> -->` and `<!-- end: <name> -->` replaced by
 * those of `table`; a page without the marks stays as it is.
 */
export function includeTable(page: string, name: string, table: string): string {
  const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to < from) return page;
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  return `${page.slice(0, from)}${begin}\n\n${rows.join('\n')}\n\n${page.slice(to)}`;
}
