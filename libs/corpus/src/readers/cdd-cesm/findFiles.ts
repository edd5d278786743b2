import { fileError, InputError } from '@labelray/core';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';

/** The parts of the data set; all but the reports may be missing. */
export interface CddFiles {
  readonly reports: string;
  readonly annotations?: string;
  readonly gold?: string;
  /** Files beside them that are not read. */
  readonly others: readonly string[];
}

/** Published names, in the order of preference; the archive and its folder end in a blank. */
const published = {
  reports: [
    /^medical reports for cases.*\.zip$/i,
    /^medical reports for cases[^.]*$/i,
    /^medical reports for cases.*\.csv$/i,
  ],
  annotations: [/^radiology manual annotations.*\.xlsx$/i],
  gold: [/^cdd-cesm-gold.*\.csv$/i, /^annotated.*\.csv$/i],
} as const;

type Part = keyof typeof published;

const isOf = (part: Part, name: string): boolean =>
  published[part].some((pattern) => pattern.test(name.replaceAll('_', ' ').trim()));

/** Which part a path is by its name; documents need no name of their own. */
function partOf(path: string): Part {
  const name = basename(path);
  if (/\.xlsx$/i.test(name)) return 'annotations';
  return isOf('gold', name) ? 'gold' : 'reports';
}

const accepted =
  'give the folder of the data set, with "Medical reports for cases" (.zip, folder of P1.docx …, or .csv) ' +
  'and "Radiology manual annotations.xlsx"';

/**
 * Finds the parts of CDD-CESM: in a folder by their published names, or one of them as a file with the others beside it.
 * Options name other paths, relative ones from that folder, or say `none`.
 *
 * Throws InputError where a named part or the reports are not there.
 */
export function findFiles(path: string, named: Readonly<Partial<Record<Part, string>>>): CddFiles {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw fileError(error, path, `${accepted} (https://doi.org/10.7937/29kw-ae92)`);
  }
  const given = isFolder ? undefined : partOf(path);
  const folder = isFolder ? path : dirname(path);
  const names = readdirSync(folder).sort();
  const find = (part: Part): string | undefined => {
    const option = named[part];
    if (option === 'none') return undefined;
    if (option !== undefined) {
      const chosen = isAbsolute(option) ? option : resolve(folder, option);
      if (existsSync(chosen)) return chosen;
      throw new InputError('no such file or folder', {
        file: chosen,
        remedy: `option "${part}" is a path, relative ones from the folder of the data set, or none`,
      });
    }
    if (given === part) return path;
    for (const pattern of published[part]) {
      const name = names.find((one) => pattern.test(one.replaceAll('_', ' ').trim()));
      if (name !== undefined) return join(folder, name);
    }
    return undefined;
  };
  const annotations = find('annotations');
  const gold = find('gold');
  // a folder of documents may be given itself
  const documents = names.some((name) => /^P\d+\s*\.docx$/i.test(name)) ? folder : undefined;
  const reports = find('reports') ?? documents;
  if (reports === undefined) {
    throw new InputError('holds no report texts', { file: folder, remedy: accepted });
  }
  const used = [reports, annotations, gold].map((one) => (one === undefined ? '' : basename(one)));
  return {
    reports,
    ...(annotations !== undefined && { annotations }),
    ...(gold !== undefined && { gold }),
    others:
      reports === folder
        ? []
        : names.filter((name) => !used.includes(name) && !/^(?:readme\b|\.)/i.test(name)),
  };
}
