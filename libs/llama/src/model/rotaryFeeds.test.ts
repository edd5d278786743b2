import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { integers } from '@labelray/onnx';
import { parseLlamaConfig } from './config.ts';
import { rotaryFeeds } from './rotaryFeeds.ts';
import { rotaryTables } from './rotaryTables.ts';

const config = parseLlamaConfig(
  {
    model_type: 'llama',
    vocab_size: 8,
    hidden_size: 16,
    intermediate_size: 8,
    num_hidden_layers: 1,
    num_attention_heads: 2,
    max_position_embeddings: 150,
  },
  'config.json',
);
const upTo = (position: number) => integers([1, 2], [0, position]);

test('tables grow with the batches, never beyond the limit, and are kept', () => {
  const feeds = rotaryFeeds(config);
  const first = feeds(upTo(9));
  expect(first.cos.shape).toEqual([64, 4]);
  expect(feeds(upTo(63))).toBe(first);
  const longer = feeds(upTo(64));
  expect(longer.cos.shape).toEqual([128, 4]);
  expect(longer.sin.data).toEqual(rotaryTables(config, 128).sin);
  expect(feeds(upTo(3))).toBe(longer);
  expect(feeds(upTo(149)).cos.shape).toEqual([150, 4]);
});

test('a position beyond the model, or the limit that is set, is refused', () => {
  expect(() => rotaryFeeds(config)(upTo(150))).toThrow(InputError);
  expect(() => rotaryFeeds(config, { maxPositions: 20 })(upTo(20))).toThrow(
    'a sequence of 21 tokens, the model reads 20; shorten the text',
  );
});

test('a token tree has more tokens than positions, and the tables a row for each', () => {
  const tree = integers(
    [1, 70],
    Array.from({ length: 70 }, (_, token) => token % 10),
  );
  expect(rotaryFeeds(config)(tree).cos.shape).toEqual([70, 4]);
});
