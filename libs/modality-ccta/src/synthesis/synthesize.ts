import { createSynthesizer } from '@labelray/corpus';
import { findings } from '../findings.ts';
import { external } from './external.ts';
import { internal } from './internal.ts';
import { population } from './population.ts';

/**
 * Coronary CT reports in two styles, gold by construction: a report states a category, or vessels from which it follows;
 * amounts, modifiers, and what must not count (earlier studies, grafts, valves).
 */
export const synthesize = createSynthesizer({
  prefix: 'CCTA',
  findings,
  population,
  topicOf: {
    'CAD-RADS': 'coronaries',
    Exception: 'coronaries',
    Ischemia: 'coronaries',
    'Plaque Burden': 'plaque',
    'High-Risk Plaque': 'plaque',
    Stent: 'treatment',
    Graft: 'treatment',
    'Non-Diagnostic Segment': 'quality',
  },
  // Every finding is stated once; codes that findings share have the same order in each.
  rank: ['nm', 'None', '0', '-1', '1', '2', '3', '4A', '4B', '5', 'P1', 'P2', 'P3', 'P4'],
  abnormal: ['-1', '1', '2', '3', '4A', '4B', '5', 'P1', 'P2', 'P3', 'P4'],
  distinctParts: true,
  styles: { internal, external },
});
