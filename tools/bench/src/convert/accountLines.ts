import type { convertChexbert } from '@labelray/labelers/recipe';

type Account = Awaited<ReturnType<typeof convertChexbert>>;

/** What was converted, for a person. */
export function accountLines({ output, config, tensors, ...account }: Account): readonly string[] {
  const { layers, hidden, heads, vocabulary } = config;
  const left = account.leftOut;
  const some = left.slice(0, 5).join(', ');
  return [
    `BERT of ${layers} layers × ${hidden}, ${heads} heads of attention, ${vocabulary} word pieces`,
    `${tensors} tensors written` +
      (left.length === 0
        ? ''
        : `; ${left.length} left out: ${some}${left.length > 5 ? ', …' : ''}`),
    `sha256 of the checkpoint ${account.checkpointDigest}`,
    `sha256 of the vocabulary ${account.vocabularyDigest}`,
    `folder ${output}; label with --labeler chexbert:${output}`,
  ];
}
