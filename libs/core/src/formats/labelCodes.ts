import type { Finding } from '../finding.ts';

/** Stands in a cell for "no label": not annotated in gold, an invalid answer in predictions. */
export const unannotated = '?';

/** Reads a cell as a code of its finding; undefined where it is none. */
export type CodeReader = (cell: string) => string | undefined;

/**
 * Cells of one finding: its codes, its value words, both in any case, blank as "not mentioned", and the numbers
 * spreadsheets and pandas make of codes (`1.0` is `1`, where `1` is a code).
 *
 * @example codeReader(edema)('-1.0') // => '-1'
 */
export function codeReader(finding: Finding): CodeReader {
  const codes = new Map<string, string>([['', finding.unmentioned]]);
  for (const { code } of finding.values) codes.set(code.toLowerCase(), code);
  for (const { code, word } of finding.values) {
    if (!codes.has(word.toLowerCase())) codes.set(word.toLowerCase(), code);
  }
  return (cell) => {
    const code = codes.get(cell);
    if (code !== undefined) return code;
    const plain = cell.trim().toLowerCase();
    return codes.get(plain) ?? codes.get(plain.replace(/^(-?\d+)\.0+$/, '$1'));
  };
}

/** `legal: 1 (present), 0 (absent), …; blank is nm, ? is not annotated`. */
export function legalValues(finding: Finding): string {
  const values = finding.values.map(({ code, word }) => `${code} (${word})`).join(', ');
  return `legal: ${values}; blank is ${finding.unmentioned}, ${unannotated} is not annotated`;
}
