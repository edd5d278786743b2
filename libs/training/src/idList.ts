/** The first ids of a list, and how many follow. @example idList(['a', 'b', 'c'], 2) // => 'a, b and 1 more' */
export function idList(ids: readonly string[], most = 8): string {
  const shown = ids.slice(0, most).join(', ');
  return ids.length > most ? `${shown} and ${ids.length - most} more` : shown;
}
