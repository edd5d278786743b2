import type { Register } from '../statements/frames.ts';

/** A synthetic report of a modality, read as text only: its gold is thrown away when it is gathered. */
export interface UnlabeledReport {
  readonly id: string;
  readonly patientId: string;
  /** Modality id: `cxr`. */
  readonly modality: string;
  /** Full sentences in the internal style, notes in the external one. */
  readonly register: Register;
  readonly text: string;
}
