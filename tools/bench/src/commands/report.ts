import process from 'node:process';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly output: string;
  readonly compute?: string;
  readonly png?: true;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (report) =>
    report
      .summary('write the tables and figures of a scores.json')
      .description(
        'Writes tables (Markdown, CSV, LaTeX), figures (Vega-Lite, SVG) and index.html of stored scores.',
      )
      .argument('<scores>', 'scores.json')
      .requiredOption('--output <folder>', 'where to write')
      .option('--compute <file>', 'compute.json of the same run, for Table 4')
      .option('--png', 'also write every figure as PNG')
      .option('--json', 'print the list of files written as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray report reports/cxr/scores.json --output my-report',
      )
      .action(async (file: string, options: Options) => {
        const { readResults } = await import('../report/readResults.ts');
        const { writeReport } = await import('../report/writeReport.ts');
        const { scores, compute } = readResults(file, options.compute);
        const files = await writeReport(scores, options.output, {
          compute,
          png: options.png ?? false,
        });
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ output: options.output, files })}\n`
            : `${files.length} files written; open ${options.output}/index.html\n`,
        );
      }),
};
