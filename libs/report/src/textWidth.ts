/** Advance widths of Helvetica for the characters from space to tilde, in thousandths of the font size. Source: Adobe's AFM of Helvetica. */
const helvetica = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

/** Readers without Helvetica or Arial see wider fonts; layout leaves them this much room (DejaVu Sans needs it). */
const slack = 1.2;

/** Width in pixels of a line of text at a font size: the same on every machine, whatever fonts it has. @example textWidth('F1', 10) // => 14 */
export const textWidth = (line: string, fontSize: number): number => {
  let thousandths = 0;
  for (const character of line) {
    thousandths += helvetica[(character.codePointAt(0) ?? 0) - 32] ?? 600;
  }
  return Math.round((slack * fontSize * thousandths) / 100) / 10;
};
