import { byteAlphabet } from './byteAlphabet.ts';
import { learnMerges } from './learnMerges.ts';

/** Marks of a trained tokenizer, numbered from 0. */
export const trainedMarks = ['<unk>', '<s>', '</s>', '<pad>'] as const;

/** How GPT-2 cuts text into words; what its byte-level pre-tokenizer does. */
const words = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/** The contents of a tokenizer.json. */
export type TokenizerJson = Readonly<Record<string, unknown>>;

/** The contents of the tokenizer_config.json beside a trained tokenizer. */
export const trainedSettings = {
  tokenizer_class: 'PreTrainedTokenizerFast',
  bos_token: '<s>',
  eos_token: '</s>',
  unk_token: '<unk>',
  pad_token: '<pad>',
  clean_up_tokenization_spaces: false,
} as const;

/**
 * A byte-level BPE tokenizer in the form of tokenizer.json: four marks, the 256 bytes, then the most frequent merges, up
 * to `size` tokens, or fewer where the texts have no pair left. Any text has tokens, and they decode to it. Same texts,
 * same tokenizer: of equally frequent pairs the one with the smaller numbers is merged first.
 *
 * An uncased one writes a word the same way wherever it stands: in small letters and after a space, also where a text, a
 * line or a bracket begins. Decoding gives small letters and these spaces. It is for models too small to learn that
 * "Hernia:" and " hernia" are one word.
 *
 * Throws RangeError where `size` has no room for marks and bytes. Source: Sennrich et al. 2016; byte level by GPT-2.
 */
export function trainByteLevelBpe(
  texts: Iterable<string>,
  { size, uncased = false }: { readonly size: number; readonly uncased?: boolean },
): TokenizerJson {
  const base = [...trainedMarks, ...byteAlphabet];
  if (size < base.length) {
    throw new RangeError(`a vocabulary of ${size} has no room for ${base.length} marks and bytes`);
  }
  const numbers = new Map<string, number>(base.map((token, id) => [token, id]));
  const tokens = [...base];
  const merges: (readonly [string, string])[] = [];
  learnMerges(wordCounts(uncased ? uncasedTexts(texts) : texts), ([left, right]) => {
    if (tokens.length === size) return undefined;
    const pair = [tokens[left] ?? '', tokens[right] ?? ''] as const;
    merges.push(pair);
    const token = pair.join('');
    // two merges can spell one token: aa + aaa and aaaa + a
    const number = numbers.get(token) ?? tokens.push(token) - 1;
    numbers.set(token, number);
    return number;
  });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: trainedMarks.map((content, id) => ({
      ...{ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false },
      special: true,
    })),
    normalizer: uncased ? uncasedNormalizer : null,
    pre_tokenizer: { ...byteLevel, add_prefix_space: false },
    post_processor: startTemplate,
    decoder: { ...byteLevel, add_prefix_space: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: '<unk>',
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(numbers),
      merges,
    },
  };
}

const byteLevel = { type: 'ByteLevel', trim_offsets: true, use_regex: true } as const;

/** `<s>` before a text. */
const startTemplate = {
  type: 'TemplateProcessing',
  single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
  pair: [
    { SpecialToken: { id: '<s>', type_id: 0 } },
    { Sequence: { id: 'A', type_id: 0 } },
    { Sequence: { id: 'B', type_id: 1 } },
  ],
  special_tokens: { '<s>': { id: '<s>', ids: [1], tokens: ['<s>'] } },
} as const;

const wordStarts = ['\n', '(', '/'] as const;

const uncasedNormalizer = {
  type: 'Sequence',
  normalizers: [
    { type: 'Prepend', prepend: ' ' },
    { type: 'Lowercase' },
    ...wordStarts.map((mark) => ({
      ...{ type: 'Replace', pattern: { String: mark }, content: `${mark} ` },
    })),
  ],
} as const;

/** Texts as `uncasedNormalizer` writes them. */
function* uncasedTexts(texts: Iterable<string>): Generator<string> {
  for (const text of texts) {
    yield wordStarts.reduce(
      (written, mark) => written.replaceAll(mark, `${mark} `),
      ` ${text}`.toLowerCase(),
    );
  }
}

/** Different words as token numbers of their bytes, with how often each occurs. */
function wordCounts(texts: Iterable<string>): [number[], number][] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const encoder = new TextEncoder();
  return [...counts].map(([word, count]) => [
    Array.from(encoder.encode(word), (byte) => byte + trainedMarks.length),
    count,
  ]);
}
