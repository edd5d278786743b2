import type { Finding, ValueRole } from '@labelray/core';

/** A yes-or-no question put to every finding: which kinds of statement count as yes, and which findings it suits. */
export interface DetectionTask {
  readonly id: string;
  readonly yes: readonly ValueRole[];
  readonly suits: (finding: Finding) => boolean;
}

/** Number of a finding's values with one of these roles. */
function count(finding: Finding, ...roles: readonly ValueRole[]): number {
  return finding.values.filter(({ role }) => role !== undefined && roles.includes(role)).length;
}

const denies = (finding: Finding) => count(finding, 'absent', 'uncertain') > 0;
const states = (finding: Finding) => count(finding, 'present') > 0;

/** Any statement against none. Source: CheXpert (Irvin 2019), mention extraction. */
export const mention: DetectionTask = {
  id: 'mention',
  yes: ['present', 'absent', 'uncertain', 'obscure'],
  suits: denies,
};

/** Stated absent against the rest. Source: CheXpert, negation detection. */
export const negation: DetectionTask = {
  id: 'negation',
  yes: ['absent'],
  suits: (finding) => count(finding, 'absent') > 0,
};

/** Uncertain against the rest. Source: CheXpert, uncertainty detection. */
export const uncertain: DetectionTask = {
  id: 'uncertain',
  yes: ['uncertain'],
  suits: (finding) => count(finding, 'uncertain') > 0,
};

/** Stated present against the rest, where values also tell absent or uncertain. */
export const positive: DetectionTask = {
  id: 'positive',
  yes: ['present'],
  suits: (finding) => states(finding) && denies(finding),
};

/** Present in whatever place against the rest, for findings whose values tell the place (right, left, both). */
export const presence: DetectionTask = {
  id: 'presence',
  yes: ['present'],
  suits: (finding) => count(finding, 'present') > 1,
};

/** Present against not present, uncertain statements read as present. */
export const uncertainAsPresent: DetectionTask = {
  id: 'U1',
  yes: ['present', 'uncertain'],
  suits: states,
};

/** Present against not present, uncertain statements read as not present. */
export const uncertainAsAbsent: DetectionTask = { id: 'U0', yes: ['present'], suits: states };

export const detectionTasks: readonly DetectionTask[] = [
  mention,
  negation,
  uncertain,
  positive,
  presence,
  uncertainAsPresent,
  uncertainAsAbsent,
];
