import { parseCompute, parseScores } from '@labelray/core/formats';
import { mainTableText, renderReport } from '@labelray/report';
import { metricDefinitions } from '@labelray/stats';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeAtomically } from '../files/atomicFile.ts';
import { differences } from './reproduces.ts';
import { committedFolder, type StudyRun } from './studyRun.ts';

/** Writes tables and figures, prints the main table, and says whether the committed result is reproduced. */
export async function reportStage(run: StudyRun): Promise<void> {
  const scoresFile = join(run.output, 'scores.json');
  const scores = parseScores(readFileSync(scoresFile, 'utf8'), scoresFile);
  const computeFile = join(run.output, 'compute.json');
  const compute = existsSync(computeFile)
    ? parseCompute(readFileSync(computeFile, 'utf8'), computeFile)
    : undefined;
  const files = await renderReport(scores, {
    ...(compute && { compute }),
    definitions: Object.fromEntries(metricDefinitions.map((metric) => [metric.id, metric])),
  });
  for (const [path, content] of files) {
    await writeAtomically(join(run.output, 'report', path), [content]);
  }
  run.say('');
  run.say(mainTableText(scores));
  for (const note of scores.notes) run.say(`note: ${note}`);
  run.say(`report: ${relative(process.cwd(), join(run.output, 'report', 'index.html'))}`);
  const committed = join(committedFolder(run.study), 'scores.json');
  if (!existsSync(committed)) return;
  const different = differences(scores, parseScores(readFileSync(committed, 'utf8'), committed));
  const where = relative(process.cwd(), committed);
  run.say(
    different.length === 0
      ? `reproduces ${where}`
      : `differs from ${where} in: ${different.join('; ')}`,
  );
}
