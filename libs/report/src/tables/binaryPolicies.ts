import type { View } from '../view.ts';

/** F1 under one reading of "uncertain", where gold knows only present and not present. */
export interface BinaryPolicy {
  readonly id: string;
  readonly title: string;
}

/**
 * Macro and micro F1 of present against not present, under either uncertainty policy (`binaryMacroU1`, …),
 * apart from the primary metric; none where no gold is binary.
 */
export const binaryPolicies = (view: View): BinaryPolicy[] => {
  if (!view.corpora.some(({ corpus }) => corpus.gold === 'binary')) return [];
  const ids = new Set(
    view.scores.systems.flatMap(({ metrics }) =>
      Object.keys(metrics).filter((id) => /^binary(Macro|Micro)U[01]$/.test(id)),
    ),
  );
  ids.delete(view.scores.statistics.primary);
  return [...ids].map((id) => ({ id, title: view.metricTitle(id) }));
};
