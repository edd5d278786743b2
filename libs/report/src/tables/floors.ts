import type { Estimable } from '@labelray/core';
import type { CorpusView, View } from '../view.ts';

/** What a labeler scores on a corpus without reading a report. */
export interface Floor {
  readonly title: string;
  readonly value: Estimable;
}

/** The floors of a corpus: metrics whose id begins with `floor`. They depend on the gold only, so any system has them. */
export const floorsOf = (view: View, { systems }: CorpusView): Floor[] =>
  Object.entries(systems[0]?.metrics ?? {})
    .filter(([id]) => /^floor/i.test(id))
    .map(([id, value]) => ({
      title: view.definitions[id]?.title.replace(/^floor:? */i, '') ?? id,
      value,
    }));
