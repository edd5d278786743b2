import { cardTables } from '@labelray/corpus';
import { findings } from '../findings.ts';
import { phenomena } from './phenomena.ts';
import { synthesize } from './synthesize.ts';

/** The corpora of the study `default`, which the card describes: the paper's sizes. */
export const internalRequest = {
  style: 'internal',
  parts: { train: 500, dev: 100, test: 549 },
  seed: 20264,
} as const;
export const externalRequest = { style: 'external', parts: { test: 326 }, seed: 20265 } as const;

/** The card of the synthetic mammography corpora, Markdown; its figures are counted, not typed. */
export function corpusCard(): string {
  const facts = {
    findings,
    phenomena,
    internal: synthesize(internalRequest),
    external: synthesize(externalRequest),
  };
  return `# Synthetic mammography reports: SYNTHETIC, no patient behind them

Written by \`synthesize\` of this lib from phrase pools and a seed, because real reports may not be shipped. Gold is what
the sentences were written to say, so there is no label noise; a score on these reports says how labelers compare, not
how well they would read a hospital's. This file is written by \`node libs/modality-mammo/src/synthesis/writeCorpusCard.ts\`
for the corpora of the study \`default\` (seeds ${internalRequest.seed} and ${externalRequest.seed}); a test holds it to the code.

- **Internal**: full sentences of one hospital, a third of the reports under RIGHT BREAST and LEFT BREAST, \`___\` for
  removed words. The labeled text is the findings section.
- **External**: telegrams in the layout of CDD-CESM, mostly a block a breast, places before the finding ("Rt UOQ mass"), ACR
  and BIRADS, \`XXXX\` for removed words. The labeled text is the blocks and the OPINION, which repeats about half of the
  findings, often in other words. Pools, templates and layouts are its own.
- **Rules and generator were written apart**: the rule lexicon came first, and neither was written with the other in sight.

## Why it is hard

Each gold cell carries the phenomenon it rests on. A side stands in the heading, in the sentence, in an abbreviation, with a
quadrant, once for several findings, or follows from the sentence before (the contralateral breast, nearby); both sides are
one word, two statements or "likewise on the other side"; a finding is stated on one side and denied on the other in the same
breath; about ten cells in a part leave the side open. Findings are described without their usual name, denied in lists with
exceptions, resolved, removed, named as the reason for the examination, in comparisons, and in standing sentences on dense
tissue. How the gold reads the guideline where it leaves room:

- A hedged finding is there; what cannot be excluded or may be hidden is not stated.
- A finding is labeled from words that name or describe it, never inferred: a scar is no distortion, edema is neither skin nor
  trabecular thickening, breasts of different size are no asymmetry, a nodular pattern is no nodule.
- "No suspicious calcifications" does not deny the benign ones beside them.
- Axillary nodes of normal size or with a fatty hilum are no enlargement; a node within the breast is the other finding.
- Stated with a side and once more without: the stated side.
- Under the heading of a breast everything is of that breast, the axilla too, unless the sentence says otherwise.

${cardTables(facts)}`;
}
