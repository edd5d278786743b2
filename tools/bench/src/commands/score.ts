import process from 'node:process';
import { collect } from '../collect.ts';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly modality: string;
  readonly gold: string;
  readonly predictions: readonly string[];
  readonly patients?: string;
  readonly comparator?: string;
  readonly map: readonly string[];
  readonly missing: string;
  readonly extra: string;
  readonly draws: string;
  readonly permutations: string;
  readonly seed: string;
  readonly output?: string;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (score) =>
    score
      .summary('score label files against gold, with intervals and tests')
      .description('Scores predictions against gold labels: metrics, intervals, paired tests.')
      .requiredOption('--modality <name>', 'cxr, mammo, …')
      .requiredOption('--gold <file>', 'labels .csv, or corpus .jsonl with gold')
      .requiredOption(
        '--predictions <files...>',
        'labels .csv or predictions .jsonl, each as path or name=path',
      )
      .option('--patients <file>', 'CSV of report_id,patient_id: the unit of resampling')
      .option('--comparator <name>', 'system the others are compared with (default: the first)')
      .option('--map <from=to>', 'second row of scores with this value read as that', collect, [])
      .option(
        '--missing <how>',
        'reports without a prediction: refuse, or invalid (scored as misses)',
        'refuse',
      )
      .option('--extra <how>', 'predictions without gold: refuse, or ignore', 'refuse')
      .option('--draws <number>', 'bootstrap draws', '10000')
      .option('--permutations <number>', 'rounds of the paired permutation test', '10000')
      .option('--seed <number>', 'seed of resampling', '1')
      .option('--output <file>', 'also write scores.json here')
      .option('--json', 'print scores.json instead of tables')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray score --modality cxr --gold gold.csv --predictions rules.csv other.csv',
      )
      .action(async (options: Options) => {
        const { scoreFiles } = await import('../score/scoreFiles.ts');
        const { writeScores } = await import('../score/writeScores.ts');
        const { wholeNumber } = await import('../wholeNumber.ts');
        const scores = await scoreFiles({
          ...options,
          draws: wholeNumber('--draws', options.draws),
          permutations: wholeNumber('--permutations', options.permutations),
          seed: wholeNumber('--seed', options.seed),
          warn: (line) => process.stderr.write(`${line}\n`),
        });
        process.stdout.write(
          await writeScores(scores, { ...options, json: options.json ?? false }),
        );
      }),
};
