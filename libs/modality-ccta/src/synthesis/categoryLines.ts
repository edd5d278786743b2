import type { Joint } from '@labelray/corpus';

const modifiers = [
  ['Stent', '1', 'S'],
  ['High-Risk Plaque', '1', 'HRP'],
  ['Graft', '1', 'G'],
  ['Non-Diagnostic Segment', '1', 'N'],
  ['Exception', '1', 'E'],
  ['Ischemia', '1', 'I+'],
  ['Ischemia', '0', 'I-'],
  ['Ischemia', '-1', 'I±'],
] as const;

/** Lines that hold category, amount and modifiers at once: "CAD-RADS 4A/P3/HRP". */
export function categoryLines(
  categories: readonly string[],
  amounts: readonly string[],
  write: (line: string) => readonly string[],
): readonly Joint[] {
  const phenomenon = 'category line';
  return categories.flatMap((category) =>
    amounts.flatMap((amount): Joint[] => {
      const says = { 'CAD-RADS': category, 'Plaque Burden': amount };
      const plain = `${category}/${amount}`;
      return [
        { says, phenomenon, text: write(plain) },
        ...modifiers.map(([finding, value, letter]) => ({
          says: { ...says, [finding]: value },
          phenomenon,
          text: write(`${plain}/${letter}`),
          weight: 3,
        })),
      ];
    }),
  );
}
