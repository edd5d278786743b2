import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { completeRecipe, defaultRecipe, type Recipe } from './recipe.ts';
import { trainingPlan } from './trainingPlan.ts';

test('nothing changed is the default', () => {
  expect(completeRecipe()).toEqual(defaultRecipe);
  expect(completeRecipe({ batchSize: 4, patience: 2 })).toEqual({
    ...defaultRecipe,
    batchSize: 4,
    patience: 2,
  });
});

test.each<[Partial<Recipe>, string]>([
  [{ learningRate: 0 }, 'learningRate is 0; give a number above 0'],
  [{ learningRate: NaN }, 'learningRate is NaN; give a number above 0'],
  [{ batchSize: 2.5 }, 'batchSize is 2.5; give a whole number of at least 1'],
  [{ duration: { epochs: 0 } }, 'epochs is 0; give a whole number of at least 1'],
  [{ duration: { steps: -1 } }, 'steps is -1; give a whole number of at least 1'],
  [{ warmupSteps: -1 }, 'warmupSteps is -1; give a whole number of at least 0'],
  [{ beta2: 1 }, 'beta2 is 1; give at least 0 and below 1'],
  [{ weightDecay: Infinity }, 'weightDecay is Infinity; give a number of at least 0'],
  [{ maxGradientNorm: 0 }, 'maxGradientNorm is 0; give a number above 0'],
  [{ patience: 0 }, 'patience is 0; give a whole number of at least 1'],
  [{ evaluationDelay: -1 }, 'evaluationDelay is -1; give a whole number of at least 0'],
])('%j is refused', (changes, message) => {
  expect(() => completeRecipe(changes)).toThrow(new InputError(message));
});

test('a plan of epochs and one of steps', () => {
  // 20 rows in batches of 8: 8, 8 and 4
  const three = { stepsPerEpoch: 3 };
  expect(trainingPlan(20, { batchSize: 8, duration: { epochs: 2 } })).toEqual({
    ...three,
    steps: 6,
    epochs: 2,
  });
  expect(trainingPlan(20, { batchSize: 8, duration: { steps: 4 } })).toEqual({
    ...three,
    steps: 4,
    epochs: 2,
  });
});
