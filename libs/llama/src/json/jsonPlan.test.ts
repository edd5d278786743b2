import { beforeAll, expect, test } from '@jest/globals';
import { scratchFolder } from '@labelray/testing';
import fc from 'fast-check';
import { writeTokenizer } from '../testing/writeTokenizer.ts';
import { openTokenizer } from '../text/openTokenizer.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { answerTokens } from './answerTokens.ts';
import { startAnswer, type AnswerStep } from './answerWalk.ts';
import { formatAnswer } from './formatAnswer.ts';
import { jsonPlan } from './jsonPlan.ts';

const path = scratchFolder();
const four = ['present', 'absent', 'uncertain', 'unmentioned'];
const findings = [
  { key: 'Effusion', options: four },
  { key: 'Joint Narrowing', options: four },
  { key: 'Grade', options: ['4', '4A', '4B', 'none'] }, // one begins another
  { key: 'Read', options: ['yes'] }, // nothing to choose
  { key: 'Tear "old"', options: four },
];
let tokenizer: Tokenizer;

beforeAll(async () => {
  await writeTokenizer(path('bpe'), { size: 500 });
  tokenizer = await openTokenizer(path('bpe'));
});

const choices = fc.tuple(...findings.map(({ options }) => fc.nat(options.length - 1)));

/** Walks to the answer with logits that want one token sequence; also the tokens fed and the questions asked. */
function walk(wanted: readonly number[], pick = (token: number): number => token) {
  const plan = jsonPlan({ findings }, tokenizer);
  const answer = startAnswer(plan);
  const fed: number[] = [];
  let asked = 0;
  let step: AnswerStep = answer.first;
  while (!step.done) {
    fed.push(...step.feed);
    asked++;
    const logits = new Float32Array(tokenizer.size).fill(-5);
    logits[pick(wanted[fed.length] ?? 0)] = 1;
    logits[0] = 9; // the model would rather write something that is not allowed
    step = answer.next(logits);
  }
  return { ...step, fed, asked };
}

test('the tokens of an answer are those the tokenizer gives the whole of it', () => {
  const plan = jsonPlan({ findings }, tokenizer);
  fc.assert(
    fc.property(choices, (chosen) => {
      const values = findings.map(({ options }, i) => options[chosen[i] ?? 0] ?? '');
      const text = formatAnswer(findings, values);
      expect(JSON.parse(text)).toEqual(
        Object.fromEntries(findings.map(({ key }, i) => [key, values[i]])),
      );
      const ids = answerTokens(plan, chosen);
      expect(ids).toEqual(tokenizer.encode(text));
      expect(tokenizer.decode(ids)).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test('a model that wants an answer writes it, asked only where values part', () => {
  const plan = jsonPlan({ findings }, tokenizer);
  fc.assert(
    fc.property(choices, (chosen) => {
      const wanted = answerTokens(plan, chosen);
      const { values, raw, fed, asked } = walk(wanted);
      expect(values).toEqual(findings.map(({ options }, i) => options[chosen[i] ?? 0]));
      expect(raw).toBe(formatAnswer(findings, values));
      expect(fed).toEqual(wanted.slice(0, fed.length)); // the end need not be fed
      // 4 questions; each takes as many choices as its options share beginnings, at most two here but for "4"
      expect(asked).toBeGreaterThanOrEqual(4);
      expect(asked).toBeLessThanOrEqual(10);
    }),
    { numRuns: 40 },
  );
});

test('the first piece is fed whole: everything before the first value', () => {
  const { first } = startAnswer(jsonPlan({ findings }, tokenizer));
  expect(first.done).toBe(false);
  expect(!first.done && tokenizer.decode(first.feed)).toMatch(/^\{"Effusion":"(un)?$/);
});

test('equal logits: the option that comes first', () => {
  const plan = jsonPlan({ findings: [{ key: 'Grade', options: ['2', '1'] }] }, tokenizer);
  expect(startAnswer(plan).next(new Float32Array(tokenizer.size))).toEqual({
    done: true,
    values: ['2'],
    raw: '{"Grade":"2"}',
  });
});

test('an answer without a choice is finished at once', () => {
  const plan = jsonPlan({ findings: [{ key: 'Read', options: ['yes'] }] }, tokenizer);
  expect(startAnswer(plan).first).toEqual({ done: true, values: ['yes'], raw: '{"Read":"yes"}' });
});

test('logits that are not numbers are refused', () => {
  const walking = startAnswer(jsonPlan({ findings }, tokenizer));
  expect(() => walking.next(new Float32Array(tokenizer.size).fill(NaN))).toThrow(RangeError);
});

test('findings that cannot be answered are refused', () => {
  expect(() => jsonPlan({ findings: [] }, tokenizer)).toThrow('an answer without findings');
  const twice = [{ key: 'Edema', options: ['present', 'present'] }];
  expect(() => jsonPlan({ findings: twice }, tokenizer)).toThrow(
    'the answers of "Edema" cannot be told apart: option 2 begins with the tokens of option 1',
  );
  const plan = jsonPlan({ findings }, tokenizer);
  expect(() => answerTokens(plan, [0, 0, 7, 0, 0])).toThrow('"Grade" has no answer 7');
});
