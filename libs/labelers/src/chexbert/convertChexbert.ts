import { convertCheckpoint, type ConversionAccount } from '@labelray/bert';
import { chexbertHeads } from './heads.ts';

/** The corpus CheXbert was trained on. */
const customaryOrigin = 'MIMIC-CXR';

/** A checkpoint of CheXbert's form and what it becomes. */
export interface ChexbertConversion {
  readonly checkpoint: string;
  readonly vocabulary: string;
  readonly output: string;
  readonly config?: string;
  /** Corpus it was trained on; CheXbert's where absent. */
  readonly trainedOn?: string;
}

/** Converts a checkpoint with the 14 heads of CheXbert into a folder that `chexbert:<folder>` opens. */
export const convertChexbert = ({
  trainedOn = customaryOrigin,
  ...files
}: ChexbertConversion): Promise<ConversionAccount> =>
  convertCheckpoint({ ...files, heads: chexbertHeads, about: { trainedOn } });
