import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { type SectionName, sectionNames } from '../readers/openi/record.ts';

/** A report that nobody wrote, for tests. */
export interface InventedReport {
  readonly uid: number;
  readonly sections?: Readonly<Partial<Record<SectionName, string>>>;
  readonly majors?: readonly string[];
  readonly images?: number;
  readonly date?: string;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The report in the published layout. */
export function inventedXml({
  uid,
  sections = { findings: 'The lungs are clear.' },
  majors = ['normal'],
  images = 1,
  date = '2013-08-01',
}: InventedReport): string {
  const abstract = sectionNames.map((name) => {
    const label = name.toUpperCase();
    const text = sections[name] ?? '';
    return text === ''
      ? `<AbstractText Label="${label}"/>`
      : `<AbstractText Label="${label}">${escape(text)}</AbstractText>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<eCitation>',
    `  <uId id="CXR${uid}"/>`,
    `  <articleDate>${date}</articleDate>`,
    `  <MedlineCitation><Article><Abstract>${abstract.join('\n')}</Abstract></Article></MedlineCitation>`,
    `  <MeSH>${majors.map((major) => `<major>${escape(major)}</major>`).join('')}</MeSH>`,
    ...Array.from({ length: images }, (_, i) => `  <parentImage id="CXR${uid}_${i}"/>`),
    '</eCitation>',
  ].join('\n');
}

/** An entry of an archive made for a test; `type` and `link` build what readers must refuse. */
export interface InventedEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly type?: 'File' | 'Directory' | 'SymbolicLink' | 'Link' | 'FIFO';
  readonly link?: string;
}

/** A tar archive in memory, with its two closing blocks of zeros. */
export function inventedTar(entries: readonly InventedEntry[]): Buffer {
  const parts = entries.flatMap(({ name, content = '', type = 'File', link }) => {
    const body = Buffer.from(content);
    const head = Buffer.alloc(512);
    new Header({
      path: name,
      size: body.length,
      mode: 0o644,
      type,
      ...(link === undefined ? {} : { linkpath: link }),
    }).encode(head);
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** The reports as a gzipped archive in the published layout. */
export function inventedArchive(reports: readonly InventedReport[]): Buffer {
  return gzipSync(
    inventedTar([
      { name: 'ecgen-radiology/', type: 'Directory' },
      ...reports.map((report) => ({
        name: `ecgen-radiology/${report.uid}.xml`,
        content: inventedXml(report),
      })),
    ]),
  );
}
