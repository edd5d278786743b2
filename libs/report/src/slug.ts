/**
 * File names for ids, in order and distinct: lower-case ASCII letters, digits and hyphens.
 * @example slug(['Open-i (dev)', 'open-i dev']) // => ['open-i-dev', 'open-i-dev-2']
 */
export const slug = (ids: readonly string[]): string[] => {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain =
      id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'x';
    let name = plain;
    for (let n = 2; taken.has(name); n += 1) name = `${plain}-${n}`;
    taken.add(name);
    return name;
  });
};
