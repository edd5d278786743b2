export type Side = 'right' | 'left';

/** Low-dose mammogram, or its contrast-enhanced twin. */
export type Mode = 'low-dose' | 'contrast';

/** What the name of an image says. */
export interface ImageName {
  readonly patient: number;
  readonly side: Side;
  readonly mode: Mode;
  readonly view: 'CC' | 'MLO';
}

const pattern = /^P([1-9]\d{0,3})_([LR])_(DM|CM|CESM)_(CC|MLO)(?:_?[2-9])?$/i;

/**
 * The parts of `P<id>_<L|R>_<DM|CM>_<CC|MLO>`; five published names end in a blank, four carry a `_2` or `2` for a
 * second image. Undefined for any other name.
 *
 * @example parseImageName('P99_L_DM_MLO_2') // => { patient: 99, side: 'left', mode: 'low-dose', view: 'MLO' }
 */
export function parseImageName(name: string): ImageName | undefined {
  const [, patient, side, mode, view] = pattern.exec(name.trim()) ?? [];
  if (patient === undefined) return undefined;
  return {
    patient: Number(patient),
    side: side?.toUpperCase() === 'R' ? 'right' : 'left',
    mode: mode?.toUpperCase() === 'DM' ? 'low-dose' : 'contrast',
    view: view?.toUpperCase() === 'CC' ? 'CC' : 'MLO',
  };
}

/** `P12 R`, for lists. */
export const breastName = (patient: number, side: Side): string =>
  `P${patient} ${side === 'right' ? 'R' : 'L'}`;
