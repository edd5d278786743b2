import { basename } from 'node:path';

/** Names under which the collection is published. */
export const archiveName = 'NLMCXR_reports.tgz';
export const tableName = 'indiana_reports.csv';

/** What to do about a source that is none. */
export const accepted = `give ${archiveName}, the folder unpacked from it, or ${tableName}`;

/** The largest published report has under 20 kB, the whole archive under 30 MB unpacked. */
export const limits = { entryBytes: 8 * 2 ** 20, totalBytes: 2 ** 27 };

/** Hidden files, such as the `._1.xml` that macOS adds to archives, are no reports. */
export const isReportFile = (name: string): boolean =>
  /\.xml$/i.test(name) && !basename(name).startsWith('.');

/** Why any other file is left out. */
export const notAReport = 'not a report file (.xml)';
