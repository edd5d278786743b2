import process from 'node:process';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly modality?: string;
  readonly ids: string;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (compare) =>
    compare
      .summary('where two label files disagree, finding by finding')
      .description('Lists, for each finding, how two label files differ and in which reports.')
      .argument('<first>', 'labels .csv or predictions .jsonl')
      .argument('<second>', 'labels .csv or predictions .jsonl of the same reports')
      .option('--modality <name>', 'cxr, mammo, …; told from the findings where it is left out')
      .option('--ids <number>', 'report ids to print for each kind of disagreement', '5')
      .option('--json', 'print everything as JSON, all ids included')
      .addHelpText('after', '\nExample:\n  npx labelray compare rules.csv chexbert.csv')
      .action(async (first: string, second: string, { modality, ids, json }: Options) => {
        const { compareFiles } = await import('../compare/compareFiles.ts');
        const { formatComparison } = await import('../compare/formatComparison.ts');
        const { wholeNumber } = await import('../wholeNumber.ts');
        const { guessModality } = await import('../compare/guessModality.ts');
        const of = modality ?? (await guessModality(first));
        const comparison = await compareFiles(first, second, of);
        process.stdout.write(
          json
            ? `${JSON.stringify(comparison, null, 2)}\n`
            : formatComparison(comparison, wholeNumber('--ids', ids)),
        );
      }),
};
