import { createSynthesizer } from '@labelray/corpus';
import { findings } from '../findings.ts';
import { external } from './external/external.ts';
import { internal } from './internal/internal.ts';
import { externalPopulation, internalPopulation } from './population.ts';
import { topicOf } from './topicOf.ts';

/** The synthetic mammography corpora: two styles of reports with the side of every finding by construction. */
export const synthesize = createSynthesizer({
  prefix: 'MMG',
  findings,
  population: { internal: internalPopulation, external: externalPopulation },
  topicOf,
  // A stated side outranks an unstated one, and either outranks a denial, as the guideline says.
  rank: ['x', 'o', 'l', 'r', 'b'],
  abnormal: ['r', 'l', 'b', 'o'],
  distinctParts: true,
  styles: { internal, external },
});
