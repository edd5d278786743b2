/** Collects what is odd but readable, so that a card says each thing once, with a count and the first places. */
export interface Notes {
  /** `where`: an id or a row, never report text. */
  add(what: string, where: string): void;
  warnings(): string[];
}

const shown = 5;

/** Empty notes. @example notes.add('findings is empty', 'CXR7') // => 'findings is empty (1): CXR7' */
export function openNotes(): Notes {
  const noted = new Map<string, { count: number; readonly first: string[] }>();
  return {
    add(what, where) {
      const note = noted.get(what) ?? { count: 0, first: [] };
      note.count++;
      if (note.first.length < shown) note.first.push(where);
      noted.set(what, note);
    },
    warnings: () =>
      [...noted].map(
        ([what, { count, first }]) =>
          `${what} (${count}): ${first.join(', ')}${count > shown ? ', …' : ''}`,
      ),
  };
}
