import { mainTableText } from '@labelray/report';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { metricLegend } from '../report/metricLegend.ts';
import { readResults } from '../report/readResults.ts';
import { writeReport } from '../report/writeReport.ts';
import { differences } from './reproduces.ts';
import { committedFolder, type StudyRun } from './studyRun.ts';

/** Writes tables and figures, prints the main table, and says whether the committed result is reproduced. */
export async function reportStage(run: StudyRun): Promise<void> {
  const computeFile = join(run.output, 'compute.json');
  const { scores, compute } = readResults(
    join(run.output, 'scores.json'),
    existsSync(computeFile) ? computeFile : undefined,
  );
  await writeReport(scores, join(run.output, 'report'), { compute });
  run.say('');
  run.say(mainTableText(scores, { definitions: metricLegend }));
  run.say(`report: ${relative(process.cwd(), join(run.output, 'report', 'index.html'))}`);
  const committed = join(committedFolder(run.study), 'scores.json');
  if (!existsSync(committed)) return;
  const different = differences(scores, readResults(committed, undefined).scores);
  const where = relative(process.cwd(), committed);
  run.say(
    different.length === 0
      ? `reproduces ${where}`
      : `differs from ${where} in: ${different.join('; ')}`,
  );
}
