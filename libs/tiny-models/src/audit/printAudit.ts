// Prints what the pretraining data is, what it shares with the studies, and what the rule lexicons cover:
// `node libs/tiny-models/src/audit/printAudit.ts [rows]`; 92800 are all.
import { createPretraining } from '../createPretraining.ts';
import { scoredGlossary } from '../documents/scoredGlossary.ts';
import { evaluationSets } from '../evaluation/evaluationSets.ts';
import { scoreSlots } from '../evaluation/scoreSlots.ts';
import { dataOptions, pretrainingSeed } from '../pretrain/recipes.ts';
import type { Row } from '../row.ts';
import { scoredModalities, standardPretraining } from '../standardPretraining.ts';
import { entitiesInUse, objects, reservedEntities } from '../things/allThings.ts';
import { auditPretraining } from './auditPretraining.ts';
import { auditSample } from './auditSample.ts';
import { diversity } from './diversity.ts';
import { lexiconCoverage } from './lexiconCoverage.ts';
import { scoredNames } from './scoredNames.ts';

const print = (title: string, facts: unknown): void => {
  process.stdout.write(`\n${title}\n${JSON.stringify(facts, undefined, 2)}\n`);
};
const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;

const rows = Number(process.argv[2] ?? 20_000);
const standard = standardPretraining({ seed: pretrainingSeed, ...dataOptions });
const { data, unlabeled, studies } = standard;
const sample = auditSample(standard, rows);

print('Things', {
  entities: entitiesInUse.length,
  reserved: reservedEntities.length,
  objects: objects.length,
});
print(
  'Audit',
  auditPretraining({
    rows: sample,
    unlabeled,
    studies,
    scored: scoredNames(scoredModalities, scoredGlossary),
  }),
);
print('Diversity of all rows', diversity(sample));

/** Rows without foreign text and glossaries, step after step: the sentences that are written here. */
function* ownRows(): Generator<Row> {
  const own = createPretraining({ seed: 1, unlabeled: [], mixture: { glossary: 0 } });
  for (let step = 4500; ; step++) yield* own.batch(step, 32).filter(({ plain }) => !plain);
}
print('Diversity of 100,000 own sentences', diversity(ownRows(), { sentences: 100_000 }));

const golds = new Map<string, number>();
for (const { branches } of sample)
  for (const { options, gold } of branches) {
    const word = `${options.join('/')}: ${options[gold] ?? ''}`;
    golds.set(word, (golds.get(word) ?? 0) + 1);
  }
print('Answers', Object.fromEntries([...golds].sort(([a], [b]) => (a < b ? -1 : 1))));
print(
  'Evaluation sets: branches and majority rate',
  Object.fromEntries(
    Object.entries(evaluationSets()).map(([name, set]) => {
      const first = set.map(({ branches }) => branches.map(() => 0));
      const { branches, majority } = scoreSlots(set, first);
      return [name, { branches, majority: Number(majority.toFixed(3)) }];
    }),
  ),
);
print(
  'Stated cells in which the rule lexicon finds a phrase',
  Object.fromEntries(
    scoredModalities.flatMap((modality) =>
      studies
        .filter(({ name }) => name.startsWith(`${modality.id} `) && name.endsWith(' test'))
        .map(({ name, reports }) => {
          const { stated, found, byPhenomenon } = lexiconCoverage(modality, reports);
          const unseen = byPhenomenon['unseen-synonym'];
          return [
            name,
            `${found} of ${stated}: ${percent(found, stated)}` +
              (unseen ? `; unseen synonyms ${percent(unseen.found, unseen.stated)}` : ''),
          ];
        }),
    ),
  ),
);

const before = process.cpuUsage();
const written = Array.from({ length: 200 }, (_, i) => data.batch(5000 + i, 32)).flat().length;
const seconds = process.cpuUsage(before).user / 1e6;
print('Rows a second of one core, steps 5000 to 5199', Math.round(written / seconds));
