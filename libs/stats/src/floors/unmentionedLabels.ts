import type { Finding, Labels } from '@labelray/core';

/**
 * The floor of saying nothing: every finding not mentioned.
 *
 * @example
 * unmentionedLabels(findings) // => { Edema: 'nm', Fracture: 'nm' }
 */
export function unmentionedLabels(findings: readonly Finding[]): Labels {
  return Object.fromEntries(findings.map(({ id, unmentioned }) => [id, unmentioned]));
}
