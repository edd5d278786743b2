/**
 * How fast the corpus readers are and how much memory they take: `npm run bench:readers [studies]`. An archive in the
 * form of MIMIC-CXR with as many invented studies as the published one (227,835), its split table, and a workbook with
 * as many rows as CDD-CESM's. Each is read in a process of its own, so that peaks are its own. One core.
 */
import { reader as cddCesm } from '@labelray/corpus/readers/cdd-cesm';
import { reader as mimicCxr } from '@labelray/corpus/readers/mimic-cxr';
import { xlsxBytes, zipPieces, type XlsxCell, type ZipContent } from '@labelray/testing/files';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { peakMiB, seededRandom, type Random, type ReaderModule } from '@labelray/core';
import { gzipSync } from 'node:zlib';

const readers: Readonly<Record<string, ReaderModule>> = {
  'mimic-cxr': mimicCxr,
  'cdd-cesm': cddCesm,
};

const words =
  'the lungs are clear without focal consolidation pleural effusion or pneumothorax heart size is normal mild edema ' +
  'left lower lobe opacity may represent atelectasis cardiomediastinal silhouette unchanged ___ tube in place';
const vocabulary = words.split(' ');

/** Lines of invented words, wrapped as the published reports are. */
function paragraph(random: Random, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    text += vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
    text += i % 12 === 11 ? '\n ' : ' ';
  }
  return text;
}

const studyId = (n: number): number => 50_000_000 + n;
const subjectId = (n: number): number => 10_000_000 + Math.floor(n / 3.5); // 65,379 patients published

function* mimicFiles(count: number): Generator<ZipContent> {
  const random = seededRandom(1, 'reports');
  for (let n = 0; n < count; n++) {
    const subject = String(subjectId(n));
    const findings = n % 3 === 2 ? '' : ` FINDINGS: \n \n ${paragraph(random, 55)}\n \n`;
    yield {
      name: `files/p${subject.slice(0, 2)}/p${subject}/s${studyId(n)}.txt`,
      data:
        `${' '.repeat(33)}FINAL REPORT\n EXAMINATION:  CHEST (PA AND LAT)\n \n INDICATION:  ___ year old\n \n` +
        `${findings} IMPRESSION: \n \n ${paragraph(random, 20)}\n`,
    };
  }
}

function writeMimic(folder: string, count: number): void {
  const file = openSync(join(folder, 'mimic-cxr-reports.zip'), 'w');
  for (const piece of zipPieces(mimicFiles(count))) writeSync(file, piece);
  closeSync(file);
  const rows = Array.from({ length: count }, (_, n) => {
    const split = subjectId(n) % 50 === 0 ? 'test' : 'train';
    return `a${n},${studyId(n)},${subjectId(n)},${split}\n`;
  });
  writeFileSync(
    join(folder, 'mimic-cxr-2.0.0-split.csv.gz'),
    gzipSync(`dicom_id,study_id,subject_id,split\n${rows.join('')}`),
  );
}

function writeCdd(folder: string): void {
  const header = [
    'Image_name',
    'Patient_ID',
    'Side',
    'Type',
    'Age',
    'Breast density (ACR)',
    'BIRADS',
  ];
  const random = seededRandom(1, 'sheet');
  const images: XlsxCell[][] = [];
  const texts = ['Image_name,report,opinion'];
  for (let patient = 1; images.length < 2006; patient++) {
    for (const name of [
      'R_DM_CC',
      'R_CM_CC',
      'R_DM_MLO',
      'R_CM_MLO',
      'L_DM_CC',
      'L_CM_CC',
      'L_DM_MLO',
    ]) {
      if (images.length === 2006) break;
      const image = `P${patient}_${name}`;
      const type = name.includes('CM') ? 'CESM' : 'DM';
      images.push([image, patient, name.charAt(0), type, 50, 'C', 4, paragraph(random, 30)]);
      texts.push(`${image},"${paragraph(random, 40)}","mass (birads 4)."`);
    }
  }
  const others = Array.from({ length: 8 }, (_, i) => ({
    name: `sheet ${i}`,
    rows: images.slice(0, 120),
  }));
  const sheets = [{ name: 'all', rows: [[...header, 'Findings'], ...images] }, ...others];
  writeFileSync(join(folder, 'Radiology manual annotations.xlsx'), xlsxBytes(sheets));
  writeFileSync(join(folder, 'Medical reports for cases.csv'), `${texts.join('\n')}\n`);
}

/** Reads a corpus to its end and prints its account: the part that is measured. */
async function measure(name: string, path: string): Promise<void> {
  const reader = readers[name];
  if (reader === undefined) throw new Error(`no reader ${name}`);
  const start = performance.now();
  const stream = reader.open({ path });
  let reports = 0;
  for await (const { text } of stream.reports) if (text !== '') reports++;
  const seconds = (performance.now() - start) / 1000;
  const { read, leftOut } = stream.card();
  if (read !== reports + leftOut.length) throw new Error('not every item is accounted for');
  const { user, system } = process.cpuUsage();
  const peak = Math.round(peakMiB());
  process.stdout.write(
    `${name}: ${read} items (${reports} reports, ${leftOut.length} left out) in ${seconds.toFixed(2)} s: ` +
      `${Math.round(read / seconds)} items/s (${((user + system) / 1e6).toFixed(1)} s of CPU), peak ${peak} MiB\n`,
  );
}

const sources: Readonly<Record<string, (folder: string, count: number) => void>> = {
  'mimic-cxr': writeMimic,
  'cdd-cesm': writeCdd,
};

const [mode = '227835', name = '', folder = '', count = ''] = process.argv.slice(2);
if (mode === 'read') await measure(name, folder);
else if (mode === 'write') sources[name]?.(folder, Number(count));
else {
  // also written in a process of its own: a child's peak begins with what its parent holds
  const run = (...step: readonly string[]): void => {
    const { status } = spawnSync(process.execPath, [import.meta.filename, ...step], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`${step.join(' ')} failed`);
  };
  const temporary = mkdtempSync(join(tmpdir(), 'labelray-readers-'));
  try {
    process.stdout.write(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}\n`);
    for (const source of Object.keys(sources)) {
      run('write', source, temporary, mode);
      run('read', source, temporary);
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
