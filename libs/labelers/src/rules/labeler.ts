import type { LabelerModule } from '@labelray/core';
import { InputError } from '@labelray/core';
import type { RulesMode } from './mode.ts';
import { compileRules } from './compileRules.ts';

const modes: readonly RulesMode[] = ['improved', 'compatible'];

const isMode = (value: unknown): value is RulesMode => modes.some((mode) => mode === value);

/** `rules`, `rules:compatible`, or the option `mode`. */
export const labeler: LabelerModule = {
  summary: 'phrases and scope rules; rules:compatible repeats the choices of the CheXpert labeler',
  async open({ modality, argument, options }) {
    await Promise.resolve();
    const mode = argument ?? options.mode ?? 'improved';
    if (!isMode(mode)) {
      throw new InputError(`unknown mode ${JSON.stringify(mode)} of the labeler rules`, {
        remedy: `known: ${modes.join(', ')}`,
      });
    }
    const rules = compileRules(modality, { mode });
    return {
      id: mode === 'improved' ? 'rules' : `rules:${mode}`,
      async *label(reports) {
        for await (const report of reports) {
          yield { reportId: report.id, status: 'ok', ...rules.label(report.text) };
        }
      },
    };
  },
};
