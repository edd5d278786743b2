import type { Register } from '../statements/frames.ts';
import type { Thing } from '../things/thing.ts';
import { sentencesOf } from './sentencesOf.ts';
import { tracer } from './traces.ts';
import type { UnlabeledReport } from './unlabeledReport.ts';

/** A sentence of an unlabeled report that may stand among sentences about other things. */
export interface Surrounding {
  readonly text: string;
  /** Things it may speak of: none of them is stated or asked beside it. */
  readonly traces: ReadonlySet<Thing>;
}

/** The sentences of one report, in order. */
export interface Surroundings {
  readonly modality: string;
  readonly register: Register;
  readonly sentences: readonly Surrounding[];
}

/** The sentences of unlabeled reports, each with the things it may speak of. */
export function surroundingsOf(
  reports: readonly UnlabeledReport[],
  things: readonly Thing[],
): readonly Surroundings[] {
  const trace = tracer(things);
  return reports.map(({ modality, register, text }) => ({
    modality,
    register,
    sentences: sentencesOf(text).map((sentence) => ({ text: sentence, traces: trace(sentence) })),
  }));
}
