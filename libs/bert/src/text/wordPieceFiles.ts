import { marks, vocabularyText, type Vocabulary } from './vocabulary.ts';

/** The contents of a tokenizer.json. */
export type TokenizerJson = Readonly<Record<string, unknown>>;

/**
 * A WordPiece tokenizer in the form of tokenizer.json: accents and case are dropped where `lowercase`, words are cut at
 * blanks and marks, then into the longest pieces from the left; `[CLS]` before and `[SEP]` behind. Source: Devlin et
 * al., 2019.
 */
export function wordPieceTokenizer(
  vocabulary: Vocabulary,
  { lowercase = true }: { readonly lowercase?: boolean } = {},
): TokenizerJson {
  const number = new Map(vocabulary.map((piece, id) => [piece, id]));
  const special = (content: string) => ({
    ...{ id: number.get(content) ?? -1, content },
    ...{ single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
  });
  const mark = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const sequence = (id: 'A' | 'B', type_id: number) => ({ Sequence: { id, type_id } });
  const { start, end } = marks;
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: Object.values(marks).map(special),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [mark(start), sequence('A', 0), mark(end)],
      pair: [
        ...[mark(start), sequence('A', 0), mark(end)],
        ...[sequence('B', 1), { SpecialToken: { id: end, type_id: 1 } }],
      ],
      special_tokens: Object.fromEntries(
        [start, end].map((id) => [id, { id, ids: [number.get(id) ?? -1], tokens: [id] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: marks.unknown,
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(number),
    },
  };
}

/** The tokenizer files of a BERT folder, by name, with their texts. */
export function wordPieceFiles(
  vocabulary: Vocabulary,
  {
    lowercase = true,
    maxPositions,
  }: { readonly lowercase?: boolean; readonly maxPositions: number },
): ReadonlyMap<string, string> {
  const settings = {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: lowercase,
    model_max_length: maxPositions,
    unk_token: marks.unknown,
    sep_token: marks.end,
    pad_token: marks.padding,
    cls_token: marks.start,
    mask_token: marks.mask,
  };
  return new Map([
    ['vocab.txt', vocabularyText(vocabulary)],
    ['tokenizer.json', `${JSON.stringify(wordPieceTokenizer(vocabulary, { lowercase }))}\n`],
    ['tokenizer_config.json', `${JSON.stringify(settings, null, 2)}\n`],
  ]);
}
