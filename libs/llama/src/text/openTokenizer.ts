import { InputError } from '@labelray/core';
import type { PreTrainedTokenizer } from '@huggingface/transformers';
import { isFields, readTokenizerFiles, type Fields } from './readTokenizerFiles.ts';
import type { ChatMessage, Tokenizer } from './tokenizer.ts';
import { unusable, vocabularySize } from './vocabularySize.ts';

/** Marks of LLaMA tokenizers, for folders that do not say which theirs are. */
const customaryMarks = {
  bos_token: ['<s>', '<|begin_of_text|>'],
  eos_token: ['</s>', '<|end_of_text|>'],
} as const;

type Mark = keyof typeof customaryMarks;

/** LLaMA 3 templates write today's date; the one they fall back to keeps prompts the same on every day. */
const fixedDate = "{% macro strftime_now(format) %}26 Jul 2024{% endmacro %}{{ '' }}";

/**
 * Opens the tokenizer of a Hugging Face folder: tokenizer.json, and tokenizer_config.json and chat templates where there
 * are any. Reads local files only.
 *
 * Throws InputError where tokenizer.json is missing, broken or of an unknown kind, and where it has more tokens than the
 * model of the folder's config.json.
 */
export async function openTokenizer(folder: string): Promise<Tokenizer> {
  const { file, tokenizer, settings, model, digest } = await readTokenizerFiles(folder);
  const size = vocabularySize(tokenizer, file);
  const rows = model?.vocab_size;
  if (typeof rows === 'number' && size > rows) {
    throw unusable(`has tokens up to ${size - 1}, the model has ${rows} (vocab_size)`, file);
  }
  const marks = settingsWithMarks(tokenizer, settings, model);
  const inner = await construct(tokenizer, marks, file);
  const bos = tokenNumber(inner, marks.bos_token);
  const eos = tokenNumber(inner, marks.eos_token);
  const encodeText = (text: string): number[] =>
    checkedIds(inner.encode(text, { add_special_tokens: false }), file);
  const template = plainTemplate(settings.chat_template);
  const start = startMarks(inner, { bos, eos, adds: settings.add_bos_token });
  return {
    encode: (text, { special = false } = {}) =>
      special ? [...start, ...encodeText(text)] : encodeText(text),
    decode: (ids) =>
      ids.length === 0 ? '' : inner.decode([...ids], { clean_up_tokenization_spaces: false }),
    ...(bos !== undefined && { bos }),
    ...(eos !== undefined && { eos }),
    marks: inner.all_special_tokens,
    size,
    ...(template !== undefined && { chat: chatWriter(inner, template, folder) }),
    digest,
  };
}

async function construct(
  tokenizer: Fields,
  settings: Fields,
  file: string,
): Promise<PreTrainedTokenizer> {
  // loaded when needed: it brings image and audio code along
  const transformers = await import('@huggingface/transformers');
  transformers.env.allowRemoteModels = false;
  const parts = { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null };
  try {
    return new transformers.PreTrainedTokenizer(
      { ...parts, added_tokens: [], ...tokenizer },
      settings,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown kind';
    throw unusable(`cannot be used as a tokenizer (${reason})`, file);
  }
}

/** The settings, with marks named by the model's config.json, else by custom. */
function settingsWithMarks(tokenizer: Fields, settings: Fields, model: Fields | undefined): Fields {
  const unknown = isFields(tokenizer.model) ? tokenizer.model.unk_token : undefined;
  const contents = addedContents(tokenizer);
  const named = (mark: Mark): unknown => {
    const given = settings[mark];
    if (isFields(given) && typeof given.content === 'string') return given.content;
    if (typeof given === 'string') return given;
    const ids: unknown = model?.[`${mark}_id`];
    const id: unknown = Array.isArray(ids) ? ids[0] : ids;
    const known = [...contents].find(([, number]) => number === id)?.[0];
    return known ?? customaryMarks[mark].find((one) => contents.has(one));
  };
  return {
    ...(typeof unknown === 'string' && { unk_token: unknown }),
    ...settings,
    bos_token: named('bos_token') ?? null,
    eos_token: named('eos_token') ?? null,
  };
}

/** Added tokens and their numbers. */
function addedContents({ added_tokens: added }: Fields): ReadonlyMap<string, unknown> {
  const tokens: unknown[] = Array.isArray(added) ? added : [];
  return new Map(
    tokens.flatMap((token) =>
      isFields(token) && typeof token.content === 'string' ? [[token.content, token.id]] : [],
    ),
  );
}

function tokenNumber(inner: PreTrainedTokenizer, token: unknown): number | undefined {
  if (typeof token !== 'string') return undefined;
  const id: unknown = inner.convert_tokens_to_ids(token);
  return typeof id === 'number' ? id : undefined;
}

/** What stands before every text: what the tokenizer's template puts there, unless `add_bos_token` says otherwise. */
function startMarks(
  inner: PreTrainedTokenizer,
  {
    bos,
    eos,
    adds,
  }: {
    readonly bos: number | undefined;
    readonly eos: number | undefined;
    readonly adds: unknown;
  },
): readonly number[] {
  const marks = inner.encode('').filter((mark) => mark !== eos);
  if (bos === undefined) return marks;
  if (adds === true && !marks.includes(bos)) return [bos, ...marks];
  return adds === false ? marks.filter((mark) => mark !== bos) : marks;
}

function checkedIds(ids: readonly unknown[], file: string): number[] {
  return ids.map((id) => {
    if (typeof id === 'number') return id;
    throw unusable('has no token for a part of the text, and none for unknown parts', file);
  });
}

/** The template of plain conversations, among several the one called default. */
function plainTemplate(templates: unknown): string | undefined {
  const one = Array.isArray(templates)
    ? (templates as unknown[]).find((template) => isFields(template) && template.name === 'default')
    : { template: templates };
  const text = isFields(one) ? one.template : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function chatWriter(
  inner: PreTrainedTokenizer,
  template: string,
  folder: string,
): NonNullable<Tokenizer['chat']> {
  return (messages: readonly ChatMessage[], { addGenerationPrompt = false } = {}) => {
    try {
      return inner.apply_chat_template([...messages], {
        chat_template: fixedDate + template,
        tokenize: false,
        add_generation_prompt: addGenerationPrompt,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
      throw new InputError(`the chat template refuses the conversation (${reason})`, {
        file: folder,
        remedy: 'use another prompt, such as alpaca',
      });
    }
  };
}
