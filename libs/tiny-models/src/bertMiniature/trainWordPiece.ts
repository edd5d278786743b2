import { marks, type Vocabulary } from '@labelray/bert';
import { learnMerges } from '@labelray/llama';

/** Words as the tokenizer of BERT cuts them: runs of letters and digits, and single marks. */
const words = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * A WordPiece vocabulary of texts: the marks, every character at the start of a word and behind, then the most frequent
 * merges, up to `size` pieces. Same texts, same vocabulary.
 *
 * Throws RangeError where `size` has no room for marks and characters. Source: the trainer of Hugging Face tokenizers,
 * which merges by frequency too.
 */
export function trainWordPiece(
  texts: Iterable<string>,
  { size }: { readonly size: number },
): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of plain(text).matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const piecesOf = (word: string) => Array.from(word, (one, at) => (at === 0 ? one : `##${one}`));
  const characters = [...new Set([...counts.keys()].flatMap(piecesOf))].sort();
  const pieces = [...Object.values(marks), ...characters];
  if (size < pieces.length) {
    throw new RangeError(
      `a vocabulary of ${size} has no room for ${pieces.length} marks and characters`,
    );
  }
  const numbers = new Map(pieces.map((piece, id) => [piece, id]));
  const numbered = [...counts].map(
    ([word, count]) => [piecesOf(word).map((piece) => numbers.get(piece) ?? 0), count] as const,
  );
  learnMerges(numbered, ([left, right]) => {
    if (pieces.length === size) return undefined;
    const piece = `${pieces[left] ?? ''}${(pieces[right] ?? '').replace(/^##/, '')}`;
    const number = numbers.get(piece) ?? pieces.push(piece) - 1;
    numbers.set(piece, number);
    return number;
  });
  return pieces;
}
