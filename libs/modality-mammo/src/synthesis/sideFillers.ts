/** How one style writes the sides. */
export interface SideWords {
  /** Right or left: "in the right breast", "on the right". */
  readonly at: (side: 'right' | 'left') => readonly string[];
  readonly atShort: (letter: 'R' | 'L') => readonly string[];
  /** With a zone: "in the upper outer quadrant of the right breast". */
  readonly atZone: (side: 'right' | 'left', zone: string) => readonly string[];
  readonly atBoth: readonly string[];
  /** Without a side: "in the upper outer quadrant". */
  readonly zoneAlone: (zone: string) => readonly string[];
  readonly zones: readonly string[];
  readonly breast: SidedNoun;
  readonly axilla: SidedNoun;
  readonly nipple: SidedNoun;
  readonly side: SidedNoun;
  /** Where something is denied on both sides. */
  readonly anywhere: readonly string[];
  /** The side without the finding. */
  readonly other: (side: 'right' | 'left') => readonly string[];
}

/** A noun of one side: in words, in short, for both, and where the side is known or unknown. */
export interface SidedNoun {
  readonly word: (side: 'right' | 'left') => readonly string[];
  readonly short: (letter: 'R' | 'L') => readonly string[];
  readonly both: readonly string[];
  readonly alone: readonly string[];
}

type Fillers = Readonly<Record<string, readonly string[]>>;

/** Value → slot → words: everything that depends on the side of a sentence. */
export function sideFillers(words: SideWords): Readonly<Record<string, Fillers>> {
  const nouns = {
    breast: words.breast,
    axilla: words.axilla,
    nipple: words.nipple,
    side: words.side,
  };
  const oneSide = (side: 'right' | 'left'): Record<string, readonly string[]> => {
    const letter = side === 'right' ? 'R' : 'L';
    const slots: Record<string, readonly string[]> = {
      atSide: words.at(side),
      atShort: words.atShort(letter),
      atZone: words.zones.flatMap((zone) => words.atZone(side, zone)),
      atPlain: [...words.at(side), ...words.at(side), ...words.atShort(letter)],
      other: words.other(side === 'right' ? 'left' : 'right'),
    };
    // Zones are many; words alone are as frequent as words with a zone.
    const zone = slots.atZone ?? [];
    const repeats = Math.ceil(zone.length / words.at(side).length / 1.5);
    slots.atAny = [...zone, ...Array.from({ length: repeats }, () => words.at(side)).flat()];
    for (const [name, noun] of Object.entries(nouns)) {
      slots[`${name}Side`] = noun.word(side);
      slots[`${name}Short`] = noun.short(letter);
      const plain = [...noun.word(side), ...noun.word(side), ...noun.short(letter)];
      slots[`${name}Plain`] = plain;
      slots[`${name}Any`] = plain;
      slots[`${name}Zone`] = noun.word(side);
    }
    return slots;
  };
  const right = oneSide('right');
  const left = oneSide('left');
  const renamed = (slots: Fillers, writing: string): [string, readonly string[]][] =>
    ['at', ...Object.keys(nouns)].map((name) => [`${name}${writing}`, slots[`${name}Any`] ?? []]);
  const same = (
    at: readonly string[],
    zoned: readonly string[],
    which: 'both' | 'alone',
  ): Fillers =>
    Object.fromEntries([
      ['atSide', at],
      ['atPlain', at],
      ['atAny', zoned],
      ...Object.entries(nouns).flatMap(([name, noun]): [string, readonly string[]][] =>
        ['Side', 'Plain', 'Any'].map((writing) => [`${name}${writing}`, noun[which]]),
      ),
    ]);
  const zonesAlone = words.zones.flatMap((zone) => words.zoneAlone(zone));
  const nowhere = [...zonesAlone, ...zonesAlone.map(() => '')];
  return {
    r: right,
    l: left,
    b: {
      ...same(words.atBoth, words.atBoth, 'both'),
      ...Object.fromEntries([...renamed(right, 'Right'), ...renamed(left, 'Left')]),
    },
    o: same([''], nowhere, 'alone'),
    here: same([''], nowhere, 'alone'),
    x: { anywhere: words.anywhere },
    none: { anywhere: [''] },
  };
}
