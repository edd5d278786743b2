import type { Finding, LabeledReport } from '@labelray/core';

/** A report of nothing but what a test is about. */
export function inventedReport(id: string, fields: Partial<LabeledReport> = {}): LabeledReport {
  return { id, sections: {}, text: `text of ${id}`, labels: {}, ...fields };
}

/** A finding with the values of chest X-ray findings. */
export function inventedFinding(id: string): Finding {
  const value = (code: string) => ({ code, word: code, meaning: code });
  return {
    id,
    name: id,
    abbreviation: id,
    definition: id,
    values: ['1', '0', '-1', 'nm'].map(value),
    unmentioned: 'nm',
    scored: true,
  };
}
