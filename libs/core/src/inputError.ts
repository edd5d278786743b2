/** Where a bad input lies; `row` counts from 1 and includes the header, `column` is the header's name. */
export interface InputPlace {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * Bad input from a person: says what is wrong, where, and what to do. Programs exit with 2 on it.
 *
 * The message never holds report text: only ids, codes, header names and file names.
 *
 * @example
 * new InputError('unknown finding "Edma"', { file: 'labels.csv', row: 1, remedy: 'did you mean "Edema"?' }).message
 * // => 'labels.csv, row 1: unknown finding "Edma"; did you mean "Edema"?'
 */
export class InputError extends Error {
  readonly place: InputPlace;
  readonly remedy: string | undefined;

  constructor(
    problem: string,
    { remedy, ...place }: InputPlace & { readonly remedy?: string } = {},
  ) {
    const where = [
      place.file,
      place.row === undefined ? undefined : `row ${place.row}`,
      place.column === undefined ? undefined : `column "${place.column}"`,
    ].filter((part) => part !== undefined);
    super(
      (where.length > 0 ? `${where.join(', ')}: ` : '') + problem + (remedy ? `; ${remedy}` : ''),
    );
    this.name = 'InputError';
    this.place = place;
    this.remedy = remedy;
  }
}
