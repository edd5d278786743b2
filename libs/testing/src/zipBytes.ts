import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file to pack; everything but name and data is for archives that lie. */
export interface ZipContent {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** 8 (deflate) where absent. */
  readonly method?: number;
  readonly declaredSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Unix mode of the entry: `0o120777` is a link. */
  readonly mode?: number;
}

/** Little-endian record: `[value, bytes]` pairs, 2, 4 or 8 bytes each. */
function record(fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 8) out.writeBigUInt64LE(BigInt(value), at);
    else out.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return out;
}

/**
 * The pieces of a zip archive, for tests and benchmarks: zip64 end records where there are more than 65,535 entries,
 * as in the published archive of MIMIC-CXR. At most 4 GiB.
 */
export function* zipPieces(contents: Iterable<ZipContent>): Generator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method = 8, declaredSize, crc, flags = 0x800, mode } of contents) {
    const bytes = Buffer.from(data);
    const packed = method === 8 ? deflateRawSync(bytes, { level: 1 }) : bytes;
    const nameBytes = Buffer.from(name);
    const shared = [
      ...([
        [flags, 2],
        [method, 2],
        [0, 2],
        [0x21, 2],
      ] as const), // 1980-01-01
      ...([
        [crc ?? crc32(bytes), 4],
        [packed.length, 4],
        [declaredSize ?? bytes.length, 4],
      ] as const),
      ...([
        [nameBytes.length, 2],
        [0, 2],
      ] as const),
    ];
    const local = Buffer.concat([record([[0x04034b50, 4], [20, 2], ...shared]), nameBytes, packed]);
    const made = mode === undefined ? 20 : (3 << 8) | 20;
    directory.push(
      record([
        ...([
          [0x02014b50, 4],
          [made, 2],
          [20, 2],
        ] as const),
        ...shared,
        ...([
          [0, 2],
          [0, 2],
          [0, 2],
        ] as const),
        ...([
          [(mode ?? 0) * 65536, 4],
          [offset, 4],
        ] as const),
      ]),
      nameBytes,
    );
    offset += local.length;
    yield local;
  }
  const count = directory.length / 2;
  const list = Buffer.concat(directory);
  yield list;
  if (count >= 0xffff) {
    yield record([
      ...([
        [0x06064b50, 4],
        [44, 8],
        [45, 2],
        [45, 2],
        [0, 4],
        [0, 4],
      ] as const),
      ...([
        [count, 8],
        [count, 8],
        [list.length, 8],
        [offset, 8],
      ] as const),
    ]);
    yield record([
      [0x07064b50, 4],
      [0, 4],
      [offset + list.length, 8],
      [1, 4],
    ]);
  }
  const shown = Math.min(count, 0xffff);
  yield record([
    ...([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [shown, 2],
      [shown, 2],
    ] as const),
    ...([
      [list.length, 4],
      [offset, 4],
      [0, 2],
    ] as const),
  ]);
}

/** A zip archive in memory. @example zipBytes([{ name: 'files/a.txt', data: 'clear' }]) */
export function zipBytes(contents: Iterable<ZipContent>): Buffer {
  return Buffer.concat([...zipPieces(contents)]);
}
