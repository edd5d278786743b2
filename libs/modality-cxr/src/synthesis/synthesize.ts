import { createSynthesizer } from '@labelray/corpus';
import { findings } from '../findings.ts';
import { external } from './external/external.ts';
import { internal } from './internal/internal.ts';
import { population } from './population.ts';
import { topicOf } from './topicOf.ts';

/** The synthetic chest X-ray corpora: two styles of reports with gold by construction. */
export const synthesize = createSynthesizer({
  prefix: 'CXR',
  findings,
  population,
  topicOf,
  // Present outranks uncertain and uncertain outranks absent, as the guideline says.
  rank: ['0', '-1', '1'],
  abnormal: ['1', '-1'],
  summary: { finding: 'No Finding', normal: '1', ignores: ['Support Devices'] },
  distinctParts: true,
  styles: { internal, external },
});
