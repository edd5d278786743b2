import type { Finding } from '../finding.ts';
import { InputError } from '../inputError.ts';
import type { Crosswalk } from '../modality.ts';
import {
  columnKey,
  commonNames,
  commonSections,
  shown,
  suggest,
  type ColumnUse,
  type FoundColumn,
} from './columns.ts';
import { codeReader, legalValues, unannotated, type CodeReader } from './labelCodes.ts';

/** The columns from which one finding is read; several only through a crosswalk. */
export interface LabelColumn {
  readonly finding: Finding;
  readonly from: readonly { readonly column: string; readonly index: number }[];
  readonly scheme?: string;
}

/** What a labels file's header says. */
export interface LabelColumns {
  /** In the order of the findings. */
  readonly labels: readonly LabelColumn[];
  readonly missing: readonly string[];
  readonly uses: readonly ColumnUse[];
  readonly scheme?: string;
}

interface HeaderOptions {
  readonly file: string;
  readonly crosswalks?: readonly Crosswalk[];
  readonly allowUnknownColumns?: boolean;
}

/**
 * Columns that are no finding and often stand beside them: fields and sections, CheXpert's views, and '', the unnamed
 * index that pandas writes.
 */
const harmless = new Set(
  ['', 'dicom_id', 'view', 'view_position', 'frontal/lateral', 'ap/pa', ...commonSections]
    .concat(...Object.values(commonNames))
    .map(columnKey),
);

/** Also `Edema evidence` and `Edema probability`, which `labelray label` writes beside `Edema` on request. */
function isHarmless(column: string, findings: ReadonlyMap<string, Finding>): boolean {
  const key = columnKey(column);
  const beside = ['evidence', 'probability'].find((word) => key.endsWith(word));
  return harmless.has(key) || (beside !== undefined && findings.has(key.slice(0, -beside.length)));
}

/** Names of findings in order of precedence: no alias hides another finding's name. */
function findingsByKey(findings: readonly Finding[]): Map<string, Finding> {
  const byKey = new Map<string, Finding>();
  const add = (name: string, finding: Finding): void => {
    if (!byKey.has(columnKey(name))) byKey.set(columnKey(name), finding);
  };
  for (const finding of findings) add(finding.id, finding);
  for (const finding of findings) add(finding.name, finding);
  for (const finding of findings) add(finding.abbreviation, finding);
  for (const finding of findings) for (const alias of finding.aliases ?? []) add(alias, finding);
  return byKey;
}

/** Finds the columns of the findings; `used` are those that already have a meaning. */
export function labelColumns(
  header: readonly string[],
  findings: readonly Finding[],
  used: readonly FoundColumn[],
  { file, crosswalks = [], allowUnknownColumns = false }: HeaderOptions,
): LabelColumns {
  const crosswalk = crosswalks.find(({ columns }) =>
    columns.every((column) => header.includes(column)),
  );
  if (crosswalk !== undefined) return crosswalkColumns(header, findings, used, crosswalk, file);

  const byKey = findingsByKey(findings);
  const taken = new Map<string, LabelColumn>();
  const uses: ColumnUse[] = [];
  header.forEach((column, index) => {
    const meaning = used.find((found) => found.index === index);
    const finding = byKey.get(columnKey(column));
    if (meaning !== undefined) {
      for (const { as, how } of used.filter((found) => found.index === index)) {
        uses.push({ column, as, how });
      }
    } else if (finding !== undefined) {
      const other = taken.get(finding.id)?.from[0]?.column;
      if (other !== undefined) {
        throw new InputError(`columns "${other}" and "${column}" are both ${finding.id}`, {
          file,
          row: 1,
          remedy: 'keep one of them',
        });
      }
      taken.set(finding.id, { finding, from: [{ column, index }] });
      const how = column === finding.id ? 'named' : 'guessed';
      uses.push({ column, as: `finding ${finding.id}`, how });
    } else if (allowUnknownColumns || isHarmless(column, byKey)) {
      uses.push({ column, as: 'ignored', how: 'guessed' });
    } else {
      throw new InputError(`unknown finding "${column.slice(0, 40)}"`, {
        file,
        row: 1,
        remedy: suggest(
          column,
          findings.map(({ id }) => id),
        ),
      });
    }
  });
  return complete(findings, taken, uses, file);
}

/** Columns of another scheme: a finding has all its columns or none. */
function crosswalkColumns(
  header: readonly string[],
  findings: readonly Finding[],
  used: readonly FoundColumn[],
  { scheme, findings: mapped }: Crosswalk,
  file: string,
): LabelColumns {
  const taken = new Map<string, LabelColumn>();
  for (const finding of findings) {
    const wanted = mapped[finding.id]?.from ?? [];
    const from = wanted
      .map((column) => ({ column, index: header.indexOf(column) }))
      .filter(({ index }) => index >= 0);
    if (from.length === 0) continue;
    if (from.length < wanted.length) {
      const lacking = wanted.filter((column) => !header.includes(column));
      throw new InputError(`no column "${lacking.join('", "')}" for ${finding.id}`, {
        file,
        row: 1,
        remedy: `scheme ${scheme} needs ${wanted.join(' and ')} together`,
      });
    }
    taken.set(finding.id, { finding, from, scheme });
  }
  const uses = header.flatMap((column, index): ColumnUse[] => {
    const meanings = used.filter((found) => found.index === index);
    if (meanings.length > 0) return meanings.map(({ as, how }) => ({ column, as, how }));
    const finding = [...taken.values()].find(({ from }) => from.some((one) => one.index === index));
    return finding === undefined
      ? [{ column, as: 'ignored', how: 'guessed' }]
      : [{ column, as: `finding ${finding.finding.id} (${scheme})`, how: 'named' }];
  });
  return { ...complete(findings, taken, uses, file), scheme };
}

function complete(
  findings: readonly Finding[],
  taken: ReadonlyMap<string, LabelColumn>,
  uses: readonly ColumnUse[],
  file: string,
): LabelColumns {
  if (taken.size === 0) {
    throw new InputError('no column of a finding', {
      file,
      row: 1,
      remedy: `known: ${findings.map(({ id }) => id).join(', ')}`,
    });
  }
  return {
    labels: findings.flatMap(({ id }) => taken.get(id) ?? []),
    missing: findings.map(({ id }) => id).filter((id) => !taken.has(id)),
    uses,
  };
}

/** Present or not, as other schemes write it. */
const binary: Readonly<Record<string, '0' | '1'>> = {
  '1': '1',
  '1.0': '1',
  '0': '0',
  '0.0': '0',
  '': '0',
};

/**
 * Reads the code of a finding from a record. A finding that is never scored may hold codes that only others have
 * (MIMIC-CXR's `-1` for No Finding): those are not annotated, and `notAnnotated` is told.
 */
export function cellReader(
  findings: readonly Finding[],
  file: string,
  notAnnotated: (column: LabelColumn) => void,
): (column: LabelColumn, fields: readonly string[], row: number) => string | undefined {
  const readers = new Map<Finding, CodeReader>(
    findings.map((finding) => [finding, codeReader(finding)]),
  );
  return (label, fields, row) => {
    const { finding, from, scheme } = label;
    let present = false;
    for (const { column, index } of from) {
      const cell = fields[index] ?? '';
      if (cell.trim() === unannotated) return undefined;
      const code = scheme === undefined ? readers.get(finding)?.(cell) : binary[cell.trim()];
      if (scheme !== undefined && code !== undefined) present ||= code === '1';
      else if (code !== undefined) return code;
      else if (!finding.scored && [...readers.values()].some((read) => read(cell) !== undefined)) {
        notAnnotated(label);
        return undefined;
      } else {
        throw new InputError(`unknown value ${shown(cell)}`, {
          file,
          row,
          column,
          remedy:
            scheme === undefined
              ? legalValues(finding)
              : `legal: 1, 0; blank is 0, ${unannotated} is not annotated`,
        });
      }
    }
    return present ? '1' : '0';
  };
}
