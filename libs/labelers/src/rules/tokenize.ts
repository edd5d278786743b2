/** A word in lower case or a punctuation mark, with its place in the text in UTF-16 units. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of one sentence; the last is always `.`, of no width where the text has no full stop. */
export type Sentence = readonly Token[];

/** Longer sentences are cut, so that text without full stops stays linear to read. */
const longest = 500;

/** Words whose full stop ends no sentence. */
const abbreviations: ReadonlySet<string> = new Set([
  'vs',
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'approx',
  'e',
  'i',
]);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters, digits, underscores and the apostrophe within words; every script counts. */
function isWord(code: number, text: string, at: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95
    );
  }
  return code >= 0xd800 || /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/**
 * Cleans and splits a text in one pass without changing it, so that every token keeps its place: lower case, hyphens
 * as blanks, `/` between letters as "or", `and/or` as one "or". Sentences end at full stops, question and exclamation
 * marks, blank lines, list items and short lines; decimals stay whole unless `splitDecimals` (as the original does). The
 * full stop of `abbreviations` ends none before a small letter or at a sentence's start.
 */
export function tokenize(
  text: string,
  {
    splitDecimals = false,
    abbreviations: more,
  }: { readonly splitDecimals?: boolean; readonly abbreviations?: ReadonlySet<string> } = {},
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let lineStart = 0;
  const add = (word: string, start: number, end: number): void => {
    if (word === 'or' && tokens.at(-1)?.word === 'or') {
      // The "or" of `and/or`, after its stroke.
      return;
    }
    tokens.push({ word, start, end });
  };
  const close = (start: number, end: number): void => {
    if (tokens.length > 0) {
      tokens.push({ word: '.', start, end });
      sentences.push(tokens);
    }
    tokens = [];
  };

  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWord(code, text, at)) {
      const start = at;
      while (at < text.length) {
        const here = text.charCodeAt(at);
        if (isWord(here, text, at)) at++;
        else if (
          !splitDecimals &&
          here === 46 &&
          isDigit(text.charCodeAt(at - 1)) &&
          isDigit(text.charCodeAt(at + 1))
        ) {
          at++;
        } else if (
          (here === 39 || here === 0x2019) &&
          at + 1 < text.length &&
          isWord(text.charCodeAt(at + 1), text, at + 1)
        ) {
          at++;
        } else break;
      }
      // Nobody has a phrase this long; a 50 MB "word" is not worth a copy.
      const word =
        at - start > 64 ? '' : text.slice(start, at).toLowerCase().replace('\u2019', "'");
      if (tokens.length >= longest) close(start, start);
      add(word, start, at);
      continue;
    }
    const start = at++;
    switch (code) {
      case 46: {
        // full stop
        const next = text.charCodeAt(at);
        if (next === 46) break;
        // ".5 cm"
        if (!splitDecimals && isDigit(next) && isSpace(text.charCodeAt(start - 1))) break;
        const before = tokens.at(-1)?.word ?? '';
        if (abbreviations.has(before)) break;
        // "Rt. breast", but not "… on the rt. Calcifications"
        if (
          more?.has(before) &&
          (tokens.length === 1 || /^\s*\p{Ll}/u.test(text.slice(at, at + 9)))
        ) {
          break;
        }
        close(start, at);
        break;
      }
      case 33: // exclamation mark
        close(start, at);
        break;
      case 63: // question mark
        if (at < text.length && isWord(text.charCodeAt(at), text, at)) add('?', start, at);
        else close(start, at);
        break;
      case 44: // comma
        add(',', start, at);
        break;
      case 59: // semicolon
        add(';', start, at);
        break;
      case 58: // colon
        add(':', start, at);
        break;
      case 38: // ampersand
        add('and', start, at);
        break;
      case 47: // stroke
        if (
          /\p{L}\s?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
          /^\s?\p{L}/u.test(text.slice(at, at + 2))
        ) {
          const last = tokens.at(-1);
          if (last?.word === 'and' && last.end === start) tokens.pop();
          add('or', start, at);
        }
        break;
      case 45: // hyphen
      case 0x2013:
      case 0x2014:
        if (
          isSpace(text.charCodeAt(start - 1)) &&
          isSpace(text.charCodeAt(at)) &&
          tokens.length > 0
        ) {
          add(':', start, at);
        }
        break;
      case 10: {
        // line end
        if (endsSentence(text, lineStart, start, at)) close(start, start);
        lineStart = at;
        break;
      }
    }
  }
  close(text.length, text.length);
  return sentences;
}

/** Reports are wrapped at some width, so a line end alone says nothing; these do. */
function endsSentence(text: string, lineStart: number, lineEnd: number, next: number): boolean {
  let at = next;
  while (at < text.length && isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++;
  const code = text.charCodeAt(at);
  if (code === 10) return true;
  const head = text.slice(at, at + 4);
  if (/^([-*\u2022]|\d{1,2}[.)])\s/u.test(head)) return true;
  return lineEnd - lineStart < 55 && /^\p{Lu}/u.test(head);
}
