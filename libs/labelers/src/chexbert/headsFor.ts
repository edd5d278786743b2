import type { BertFolder, BertHead } from '@labelray/bert';
import { InputError, type Modality } from '@labelray/core';
import { chexbertHeads } from './heads.ts';

const remedy =
  'convert the checkpoint with labelray convert-checkpoint, or tune a model for this modality';

/** The heads of a model, and those of them that answer a modality, by index. */
export interface ModalityHeads {
  readonly heads: readonly BertHead[];
  /** Findings without a head. */
  readonly missing: readonly string[];
}

/**
 * The heads of a folder: as it names them, or CheXbert's where it names none and has 14 heads of its numbers of classes.
 * Throws InputError where they cannot be told, none is of a finding of the modality, one is of no finding, or a class is
 * no value of its finding.
 */
export function headsFor(
  { folder, heads: named, classes }: Pick<BertFolder, 'folder' | 'heads' | 'classes'>,
  { id, findings }: Pick<Modality, 'id' | 'findings'>,
): ModalityHeads {
  const heads = named ?? (isChexbert(classes) ? chexbertHeads : undefined);
  if (heads === undefined || classes.length === 0) {
    throw new InputError(
      classes.length === 0
        ? 'the model has no heads (linear_heads.0.weight)'
        : `does not say what its ${classes.length} heads answer`,
      { file: folder, remedy },
    );
  }
  for (const head of heads) {
    const finding = findings.find((one) => one.id === head.name);
    if (finding === undefined) {
      throw new InputError(`has a head for "${head.name}", no finding of the modality "${id}"`, {
        file: folder,
        remedy,
      });
    }
    const strange = head.classes.find((code) => !finding.values.some((one) => one.code === code));
    if (strange === undefined) continue;
    throw new InputError(`the head "${head.name}" answers "${strange}", no value of the finding`, {
      file: folder,
      remedy,
    });
  }
  const answered = new Set(heads.map(({ name }) => name));
  return { heads, missing: findings.map((one) => one.id).filter((name) => !answered.has(name)) };
}

export const isChexbert = (classes: readonly number[]): boolean =>
  classes.join() === chexbertHeads.map((head) => head.classes.length).join();
