/** How narrow a vessel is; the place in the list is the order. */
export const levels = ['none', 'minimal', 'mild', 'moderate', 'severe', 'occluded'] as const;
export type Level = (typeof levels)[number];

/** Level → what is said of a vessel that is this narrow. */
export type LevelWords = Readonly<Record<Level, readonly string[]>>;

/** Slots for one level, `{mild}`, and for anything up to it, `{toMild}`. */
export function levelFillers(words: LevelWords): Readonly<Record<string, readonly string[]>> {
  const upTo = levels.map((level, i): [string, readonly string[]] => [
    `to${level.charAt(0).toUpperCase()}${level.slice(1)}`,
    levels.slice(0, i + 1).map((each) => `{${each}}`),
  ]);
  return { ...words, ...Object.fromEntries(upTo) };
}

const upTo = (level: number): string => {
  const name = levels[Math.max(level, 0)] ?? 'none';
  return `{to${name.charAt(0).toUpperCase()}${name.slice(1)}}`;
};

type Tree = readonly [main: string, first: string, second: string, third: string];

/** One vessel as narrow as the level, the others less; the left main too little to decide. */
function worstOfOne(level: number): readonly Tree[] {
  const worst = `{${levels[level] ?? 'none'}}`;
  const main = upTo(Math.min(level - 1, levels.indexOf('mild')));
  const less = upTo(level - 1);
  return [0, 1, 2].map((place) => {
    const [first = '', second = '', third = ''] = [0, 1, 2].map((i) =>
      i === place ? worst : less,
    );
    return [main, first, second, third];
  });
}

const two: readonly Tree[] = [0, 1, 2].map((spared) => {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((i) =>
    i === spared ? '{toModerate}' : '{severe}',
  );
  return ['{toMild}', first, second, third];
});

/** Category → the trees it follows from. Source: CAD-RADS 2.0, table of stenosis categories. */
const trees: Readonly<Record<string, readonly Tree[]>> = {
  '0': [['{none}', '{none}', '{none}', '{none}']],
  '1': worstOfOne(1),
  '2': worstOfOne(2),
  '3': worstOfOne(3),
  '4A': [...worstOfOne(4), ...two],
  '4B': [
    ['{moderate}', '{toModerate}', '{toSevere}', '{toMild}'],
    ['{severe}', '{toSevere}', '{toModerate}', '{toModerate}'],
    ['{toMild}', '{severe}', '{severe}', '{severe}'],
  ],
  '5': worstOfOne(5),
};

/**
 * Sentences, one a vessel, from which the category follows.
 *
 * @example vesselSentences('3', (vessel, level) => `${vessel}: ${level}.`, ['LM', 'LAD', 'LCx', 'RCA'])[0]
 * // => 'LM: {toMild}. LAD: {moderate}. LCx: {toMild}. RCA: {toMild}.'
 */
export function vesselSentences(
  category: string,
  say: (vessel: string, level: string) => string,
  vessels: readonly [string, string, string, string],
): readonly string[] {
  return (trees[category] ?? []).map((tree) =>
    vessels.map((vessel, i) => say(vessel, tree[i] ?? '')).join(' '),
  );
}
