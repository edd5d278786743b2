import { cardTables } from '@labelray/corpus';
import { findings } from '../findings.ts';
import { phenomena } from './phenomena.ts';
import { synthesize } from './synthesize.ts';

/** The corpora of the study `default`, which the card describes. */
export const internalRequest = {
  style: 'internal',
  parts: { train: 1000, dev: 200, test: 500 },
  seed: 20261,
} as const;
export const externalRequest = { style: 'external', parts: { test: 500 }, seed: 20262 } as const;

/** The card of the synthetic chest X-ray corpora, Markdown; its figures are counted, not typed. */
export function corpusCard(): string {
  const facts = {
    findings,
    phenomena,
    internal: synthesize(internalRequest),
    external: synthesize(externalRequest),
  };
  return `# Synthetic chest X-ray reports: SYNTHETIC, no patient behind them

Written by \`synthesize\` of this lib from phrase pools and a seed, because real reports may not be shipped. Gold is what
the sentences were written to say, so there is no label noise; a score on these reports says how labelers compare, not
how well they would read a hospital's. This file is written by \`node libs/modality-cxr/src/synthesis/writeCorpusCard.ts\`
for the corpora of the study \`default\` (seeds ${internalRequest.seed} and ${externalRequest.seed}); a test holds it to the code.

- **Internal**: full sentences of a teaching hospital, devices first, \`___\` for removed words.
- **External**: telegrams of a district hospital abroad, under headings, numbered, bulleted or in capitals, with
  abbreviations, \`?\` as a hedge and \`XXXX\` for removed words. Pools, templates and layouts are its own: the two styles
  share 29 % of their words and one in a hundred runs of three words.
- **Rules and generator were written apart**: the rule lexicon came first, from clinical English, and neither was
  written with the other in sight.

## Why it is hard

Each gold cell carries the phenomenon it rests on. About one mention in six describes its finding without the usual
name, some of them in words that training never shows; lists are denied under one "no", with exceptions; "no change in
the effusion" states one; a finding may be named as the reason for the examination and not count; words are misspelt
or removed; patients return with findings that persist. How the gold reads the guideline where it leaves room:

- A finding is labeled from words that name or describe it, never inferred from another: consolidation is not also an
  opacity unless the report says opacity.
- Clear lungs deny Lung Opacity only; normal vessels deny Edema; intact bones deny Fracture; sharp costophrenic angles deny
  Pleural Effusion; clear pleural spaces deny effusion and pneumothorax.
- The cardiomediastinal silhouette speaks of Enlarged Cardiomediastinum, the cardiac silhouette of Cardiomegaly.
- Denied and suspected in one report is uncertain; denied on one side and stated on the other is present; a structure
  that cannot be judged is uncertain; a device that was taken out is absent, unless another one is there.
- No Finding is 1 where nothing is stated or suspected but devices, and nothing else is abnormal.

${cardTables(facts)}`;
}
