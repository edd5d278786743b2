import type { Report } from '@labelray/core';

/** Reports `r0`, `r1`, … with these texts. */
export const reportsOf = (texts: readonly string[]): readonly Report[] =>
  texts.map((text, index) => ({ id: `r${index}`, text, sections: { findings: text } }));
