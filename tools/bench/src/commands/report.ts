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
      .action(async (file: string, { output, compute, png, json }: Options) => {
        const { readText } = await import('../files/fileSource.ts');
        const { parseCompute, parseScores } = await import('@labelray/core/formats');
        const scores = parseScores(readText(file), file);
        const costs = compute === undefined ? undefined : parseCompute(readText(compute), compute);
        const { renderReport } = await import('@labelray/report');
        const { metricDefinitions } = await import('@labelray/stats');
        const { writeAtomically } = await import('../files/atomicFile.ts');
        const { join } = await import('node:path');
        const files = await renderReport(scores, {
          ...(costs && { compute: costs }),
          definitions: Object.fromEntries(metricDefinitions.map((metric) => [metric.id, metric])),
          png: png ?? false,
        });
        for (const [path, content] of files) await writeAtomically(join(output, path), [content]);
        process.stdout.write(
          json
            ? `${JSON.stringify({ output, files: [...files.keys()] })}\n`
            : `${files.size} files written; open ${join(output, 'index.html')}\n`,
        );
      }),
};
