/** A turn of a conversation. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Text to the token numbers of a model, and back. */
export interface Tokenizer {
  /**
   * Tokens of a text; with `special`, after the mark that begins every text of this model, where it has one. An end mark
   * is never added. Throws InputError where the text has a part without a token.
   */
  encode(text: string, options?: { readonly special?: boolean }): number[];
  /** The text of tokens, marks and spaces as they are. */
  decode(ids: readonly number[]): string;
  /** The mark that begins a text. */
  readonly bos?: number;
  /** The mark that ends an answer. */
  readonly eos?: number;
  /** Texts that stand for a single mark, such as `</s>`: what a stranger wrote must not hold them unseen. */
  readonly marks: readonly string[];
  /** Largest token number + 1. */
  readonly size: number;
  /**
   * A conversation as the model's own template writes it, its marks included: encode it without `special`. Absent where
   * the model has no template. The same on every day, though templates may ask for the date.
   */
  readonly chat?: (
    messages: readonly ChatMessage[],
    options?: { readonly addGenerationPrompt?: boolean },
  ) => string;
  /** SHA-256, in hex, of all that decides which tokens come out. */
  readonly digest: string;
}
