import type { Lexicon } from '@labelray/core';
import { cadRads } from './cadRads.ts';
import {
  exception,
  graft,
  highRiskPlaque,
  ischemia,
  nonDiagnosticSegment,
  stent,
} from './modifiers.ts';
import { plaqueBurden } from './plaqueBurden.ts';

const examination = 'study|examination|exam|ct|ccta|scan|angiogram|report';

/** Phrases by which the rule labeler knows the findings; written from clinical English, not from the synthesis. */
export const lexicon: Lexicon = {
  findings: {
    'CAD-RADS': cadRads,
    'Plaque Burden': plaqueBurden,
    Stent: stent,
    'High-Risk Plaque': highRiskPlaque,
    Graft: graft,
    'Non-Diagnostic Segment': nonDiagnosticSegment,
    Ischemia: ischemia,
    Exception: exception,
  },
  denials: {
    // Earlier results say nothing of this examination.
    before: [
      'previously|formerly reported|graded|described|classified|called|scored',
      `on|in|at the? prior|previous|earlier|outside coronary? ${examination}`,
      `prior|previous|earlier|outside coronary? ${examination} showed|demonstrated|reported|described|with|:`,
    ],
    after: [`on|in|at the? prior|previous|earlier|outside coronary? ${examination}`],
  },
};
