import {
  InputError,
  seededRandom,
  type Finding,
  type LabeledReport,
  type Labels,
  type SynthesisRequest,
  type Synthesizer,
} from '@labelray/core';
import { normalizedText } from '../audit/normalizedWords.ts';
import { drawPatients, type Examination } from './drawPatients.ts';
import type { Population } from './sampleState.ts';
import type { Style } from './style.ts';
import { createExpander } from './template.ts';
import { writeReport, type Written } from './writeReport.ts';

/** Everything a modality says to have its reports written; data only. */
export interface SynthesizerOptions {
  /** Start of every id: `CXR` gives `CXR-I-000123`. */
  readonly prefix: string;
  readonly findings: readonly Finding[];
  /** One for both styles, or one each. */
  readonly population: Population | Readonly<Record<SynthesisRequest['style'], Population>>;
  /** Finding → topic of its sentences; topics are ordered and headed by the style. */
  readonly topicOf: Readonly<Record<string, string>>;
  /** Values from the weakest to the strongest statement: of several about one finding the strongest counts. */
  readonly rank: readonly string[];
  /** Values that state or suspect a finding. */
  readonly abnormal: readonly string[];
  /** A finding that sums up the others: `normal` where none of them is abnormal, apart from those it ignores. */
  readonly summary?: {
    readonly finding: string;
    readonly normal: string;
    readonly ignores: readonly string[];
  };
  /** No text of an earlier part comes back in a later one: such a report is written anew. */
  readonly distinctParts?: boolean;
  readonly styles: Readonly<Record<SynthesisRequest['style'], Style>>;
}

// A style that cannot write anything new after so many tries has too few sentences.
const mostTries = 50;

// Numbers of a part start here, so that a longer training part leaves the ids of the others as they are.
const firstNumber = { train: 0, dev: 400_000, test: 700_000 } as const;
const parts = ['train', 'dev', 'test'] as const;

/**
 * A synthesizer: profiles of patients → what each report states → sentences that state it → text with its gold.
 *
 * Every report depends only on seed, style, part and its place, so parts of other sizes share their first reports (with
 * `distinctParts`, but for the few that are written anew).
 * Unmentioned findings carry the phenomenon `not-mentioned`, or that of a sentence that names them without stating
 * them. Errors: `InputError` for phrases that do not parse and values without sentences.
 */
export function createSynthesizer(options: SynthesizerOptions): Synthesizer {
  const { prefix, findings, topicOf, rank, abnormal, summary } = options;
  const expanders = {
    internal: createExpander(options.styles.internal.fillers),
    external: createExpander(options.styles.external.fillers),
  };

  const complete = (
    labels: Labels,
    phenomena: Readonly<Record<string, string>>,
    otherwiseAbnormal: boolean,
  ): Pick<LabeledReport, 'labels' | 'phenomena'> => {
    const sick = Object.entries(labels).some(
      ([finding, value]) => abnormal.includes(value) && !summary?.ignores.includes(finding),
    );
    const all: [string, string, string][] = findings.map(({ id, unmentioned }) =>
      id === summary?.finding
        ? [id, sick || otherwiseAbnormal ? unmentioned : summary.normal, 'summary']
        : [id, labels[id] ?? unmentioned, phenomena[id] ?? 'not-mentioned'],
    );
    return {
      labels: Object.fromEntries(all.map(([id, value]) => [id, value])),
      phenomena: Object.fromEntries(all.map(([id, , phenomenon]) => [id, phenomenon])),
    };
  };

  return ({ style: styleName, parts: sizes, seed }) => {
    const style = options.styles[styleName];
    const population =
      'profiles' in options.population ? options.population : options.population[styleName];
    const letter = styleName === 'internal' ? 'I' : 'E';
    const earlier = new Set<string>();

    return parts.flatMap((part) => {
      const number = (i: number): string => String(firstNumber[part] + i + 1).padStart(6, '0');
      const write = ({ age, sex, state }: Examination, i: number): Written => {
        for (let tries = 0; ; tries++) {
          const again = tries === 0 ? [] : [String(tries)];
          const random = seededRandom(seed, prefix, styleName, part, 'report', String(i), ...again);
          const written = writeReport(state, { age, sex }, rank, population.findings, {
            style,
            expand: expanders[styleName],
            topicOf,
            part,
            sick: (finding) => abnormal.includes(state[finding] ?? ''),
            random,
          });
          if (!options.distinctParts || !earlier.has(normalizedText(written.text))) return written;
          if (tries === mostTries)
            throw new InputError(`no new text for report ${i} of part "${part}"`, {
              remedy: 'add sentences to the style, or ready-made reports to the part',
            });
        }
      };
      const patients = seededRandom(seed, prefix, styleName, part, 'patients');
      const reports = drawPatients(population, sizes[part] ?? 0, patients).map(
        (examination, i): LabeledReport => {
          const { text, sections, labels, phenomena, otherwiseAbnormal } = write(examination, i);
          return {
            id: `${prefix}-${letter}-${number(i)}`,
            patientId: `${prefix}-${letter}-P${number(examination.patient)}`,
            sections,
            text,
            split: part,
            age: examination.age,
            sex: examination.sex,
            date: examination.date,
            ...complete(labels, phenomena, otherwiseAbnormal),
          };
        },
      );
      if (options.distinctParts) for (const { text } of reports) earlier.add(normalizedText(text));
      return reports;
    });
  };
}
