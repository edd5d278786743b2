import type { Evidence, Finding, Labels, Lexicon, Modality } from '@labelray/core';
import { InputError } from '@labelray/core';
import { aggregate } from './aggregate.ts';
import { gradeResolver } from './gradeResolver.ts';
import type { RulesMode } from './mode.ts';
import { readStatements } from './readStatements.ts';
import { placeStatements } from './placeStatements.ts';
import { resolveSides, sideCodes } from './resolveSides.ts';
import { compileSides } from './sideVocabulary.ts';
import type { Certainty, Statement } from './statement.ts';
import { tokenize } from './tokenize.ts';
import { compileVocabulary } from './vocabulary.ts';

/** Labels of one text, and for each the phrases and rules they rest on. */
export interface RuleLabels {
  readonly labels: Labels;
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
}

/** The rules of one modality and mode, compiled once. */
export interface Rules {
  /** What the text says, phrase by phrase, before it is resolved to values. */
  read(text: string): readonly Statement[];
  /** A value for every finding of the modality. */
  label(text: string): RuleLabels;
}

/** Codes of a finding's kinds of statements; `settled` where none of its values leaves it open. */
type Codes = Readonly<Record<Certainty | 'unmentioned', string>> & { readonly settled: boolean };

/**
 * Compiles the rules of a modality.
 *
 * @throws InputError where the modality has no lexicon, the lexicon and the findings do not match, or a finding has
 * values that are neither present, absent, uncertain or not mentioned nor sides nor
 * grades of the lexicon.
 */
export function compileRules(
  { id, findings, lexicon }: Pick<Modality, 'id' | 'findings' | 'lexicon'>,
  { mode = 'improved' }: { readonly mode?: RulesMode } = {},
): Rules {
  if (lexicon === undefined) {
    throw new InputError(`the modality "${id}" has no lexicon, which the rules labeler needs`, {
      remedy: 'add phrases for its findings, or choose another labeler',
    });
  }
  const summary = lexicon.summary;
  const known = new Set(findings.map((finding) => finding.id));
  for (const finding of [
    ...Object.keys(lexicon.findings),
    ...(summary ? [summary.finding, ...summary.ignores] : []),
  ]) {
    if (!known.has(finding)) {
      throw new InputError(`the lexicon of "${id}" names the unknown finding "${finding}"`, {
        remedy: `known: ${[...known].join(', ')}`,
      });
    }
  }
  const stated = findings.filter((finding) => finding.id !== summary?.finding);
  for (const finding of stated) {
    if (lexicon.findings[finding.id] === undefined) {
      throw new InputError(`the lexicon of "${id}" has no phrases for "${finding.id}"`, {
        remedy: 'list at least one mention',
      });
    }
  }
  // The CheXpert labeler knows no sides, so there is nothing to be compatible with.
  const read = statementReader(lexicon, lexicon.sides ? 'improved' : mode);
  const resolvers = new Map(
    stated.map((finding) => [finding.id, resolver(finding, lexicon, mode)]),
  );
  const overall = findings.find((finding) => finding.id === summary?.finding);
  const overallCodes = overall && codesOf(overall);
  const ignored = new Set(summary?.ignores);

  return {
    read,
    label(text) {
      const byFinding = new Map<string, Statement[]>();
      for (const statement of read(text)) {
        const group = byFinding.get(statement.finding);
        if (group) group.push(statement);
        else byFinding.set(statement.finding, [statement]);
      }
      const labels: Record<string, string> = {};
      const evidence: Record<string, readonly Evidence[]> = {};
      let abnormal = false;
      for (const [finding, resolve] of resolvers) {
        const { code, deciding } = resolve(byFinding.get(finding) ?? []);
        labels[finding] = code;
        if (deciding.length === 0) continue;
        evidence[finding] = deciding.map(({ start, end, rule }) => ({ start, end, rule }));
        if (deciding[0]?.certainty !== 'absent' && !ignored.has(finding)) abnormal = true;
      }
      if (overall !== undefined && overallCodes !== undefined) {
        const others = byFinding.get(overall.id) ?? [];
        abnormal ||= others.some(({ certainty }) => certainty !== 'absent');
        labels[overall.id] = abnormal ? overallCodes.unmentioned : overallCodes.present;
        if (!abnormal) {
          evidence[overall.id] = [{ start: 0, end: text.length, rule: 'nothing abnormal' }];
        }
      }
      return { labels, evidence };
    },
  };
}

/** From text to statements, of every finding of a lexicon; with their sides where it knows of any. */
export function statementReader(
  lexicon: Lexicon,
  mode: RulesMode,
): (text: string) => readonly Statement[] {
  const vocabulary = compileVocabulary(lexicon, mode);
  const sides = lexicon.sides && compileSides(lexicon.sides);
  const splitDecimals = mode === 'compatible';
  return (text) => {
    const sentences = tokenize(text, {
      splitDecimals,
      ...(sides && { abbreviations: sides.abbreviations }),
    });
    const statements = readStatements(sentences, vocabulary);
    return sides ? placeStatements(text, sentences, statements, sides) : statements;
  };
}

/** A value, and the statements it rests on. */
interface Resolved {
  readonly code: string;
  readonly deciding: readonly Statement[];
}

/** How statements of a finding become one of its values. */
function resolver(
  finding: Finding,
  { sides, findings }: Lexicon,
  mode: RulesMode,
): (statements: readonly Statement[]) => Resolved {
  const places = sides && sideCodes(finding, sides);
  if (places) return (statements) => resolveSides(statements, places);
  const grades = findings[finding.id]?.grades;
  if (grades) return gradeResolver(finding, grades);
  const codes = codesOf(finding);
  return (statements) => {
    const counted = codes.settled ? statements.filter(({ open }) => open !== true) : statements;
    const certainty = aggregate(counted, mode);
    return {
      code: codes[certainty ?? 'unmentioned'],
      deciding: counted.filter((statement) => statement.certainty === certainty),
    };
  };
}

/** Without a value for it, absent is not mentioned and a hedge is a statement, as for sides. */
function codesOf(finding: Finding): Codes {
  const byRole = new Map(finding.values.map(({ role, code }) => [role, code]));
  const present = byRole.get('present');
  const uncertain = byRole.get('uncertain');
  const foreign = finding.values.filter(({ role }) => role === undefined || role === 'obscure');
  if (present === undefined || foreign.length > 0) {
    throw new InputError(
      `the rules labeler cannot answer "${finding.id}": ` +
        (foreign.length > 0
          ? `it has no rules for its value "${foreign.map(({ code }) => code).join('", "')}"`
          : 'the finding has no value that means present'),
      {
        remedy:
          'give its values the roles present, absent, uncertain and unmentioned, or choose another labeler',
      },
    );
  }
  return {
    present,
    absent: byRole.get('absent') ?? finding.unmentioned,
    uncertain: uncertain ?? present,
    unmentioned: finding.unmentioned,
    settled: uncertain === undefined,
  };
}
