import { Option } from 'commander';
import process from 'node:process';
import { collect } from '../collect.ts';
import type { CommandModule } from '../commandModule.ts';
import { splitPair } from '../splitPair.ts';

interface Options {
  readonly stage?: string;
  readonly only?: string;
  readonly output?: string;
  readonly corpus: readonly string[];
  readonly json?: true;
}

export const command: CommandModule = {
  define: (study) =>
    study
      .summary('run a study file: corpora, training, labels, scores, report')
      .description(
        'Runs a study file from anywhere: reads or makes its corpora, trains and runs its systems, scores and reports.',
      )
      .argument('<file>', 'study file (JSON)')
      .option(
        '--stage <name>',
        'run one stage only: corpora, fit, label, score, report, fingerprint',
      )
      .option('--output <folder>', 'where every stage writes (default: out/<study>)')
      .option('--corpus <id=path>', 'read this corpus from here (repeatable)', collect, [])
      .addOption(new Option('--only <run>', 'part of a stage, for the command itself').hideHelp())
      .option('--json', 'print scores.json at the end, and nothing else, on standard output')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray study libs/modality-cxr/studies/openi.json --corpus openi=NLMCXR_reports.tgz',
      )
      .action(async (file: string, { stage, only, output, corpus, json }: Options) => {
        const { openStudy } = await import('../study/studyRun.ts');
        const { runStudy } = await import('../study/runStudy.ts');
        const stream = json ? process.stderr : process.stdout;
        const run = await openStudy(file, {
          output,
          only,
          paths: new Map(
            corpus.map((pair) =>
              splitPair('--corpus', pair, { form: 'id=path', example: 'openi=NLMCXR_reports.tgz' }),
            ),
          ),
          say: (line) => stream.write(`${line}\n`),
        });
        // What is finished lies on the disk, whole or not at all, and is kept by its key: the end can come at any moment.
        process.once('SIGINT', () => {
          const hint = 'stopped; the same command goes on: what is finished is kept';
          if (only === undefined) process.stderr.write(`labelray: ${hint}\n`);
          process.exit(130);
        });
        if (only !== undefined) {
          // A part of a stage ends with the command that asked for it, however that ends.
          process.once('disconnect', () => process.exit(1));
          process.channel?.unref();
        }
        await runStudy(run, stage);
        if (json) {
          const { readFileSync } = await import('node:fs');
          process.stdout.write(readFileSync(`${run.output}/scores.json`));
        }
      }),
};
