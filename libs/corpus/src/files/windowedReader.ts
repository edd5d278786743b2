import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import yauzl from 'yauzl';

interface Window {
  readonly start: number;
  readonly bytes: Buffer;
}

const windowLength = 1 << 18;
/** One window walks the central directory, one the data, one is spare for the end record. */
const windowCount = 3;

/**
 * Reads an archive at any place, synchronously, through a few windows kept in memory and used again: entries are small
 * and lie one after the other, so that a read from disk serves some hundred of them and memory stays flat whatever the
 * archive.
 */
export class WindowedReader extends yauzl.RandomAccessReader {
  readonly size: number;
  readonly #file: number | undefined;
  /** Most recently used first. */
  #windows: Window[] = [];

  /** Throws the operating system's error where the file cannot be opened. */
  constructor(source: string | Uint8Array) {
    super();
    if (typeof source === 'string') {
      this.#file = openSync(source, 'r');
      this.size = fstatSync(this.#file).size;
    } else {
      this.size = source.length;
      this.#windows = [
        { start: 0, bytes: Buffer.from(source.buffer, source.byteOffset, source.length) },
      ];
    }
  }

  /** The bytes of a range, valid until the next read; fewer where the archive ends before it does. */
  view(position: number, length: number): Buffer {
    const { start, bytes } = this.#window(position);
    const from = position - start;
    if (from + length <= bytes.length) return bytes.subarray(from, from + length);
    const into = Buffer.allocUnsafe(Math.min(length, Math.max(0, this.size - position)));
    return into.subarray(0, this.#copy(into, 0, position, into.length));
  }

  /** Copies a range, and tells how much of it there is. */
  #copy(into: Buffer, offset: number, position: number, length: number): number {
    let done = 0;
    while (done < length) {
      const { start, bytes } = this.#window(position + done);
      const from = position + done - start;
      const copied = bytes.copy(into, offset + done, from, from + length - done);
      if (copied === 0) break;
      done += copied;
    }
    return done;
  }

  #window(position: number): Window {
    const found = this.#windows.find(
      ({ start, bytes }) => position >= start && position < start + bytes.length,
    );
    if (found !== undefined) {
      if (found !== this.#windows[0]) {
        this.#windows = [found, ...this.#windows.filter((window) => window !== found)];
      }
      return found;
    }
    const length = Math.min(windowLength, this.size - position);
    if (this.#file === undefined || length <= 0) {
      return { start: position, bytes: Buffer.alloc(0) };
    }
    const oldest = this.#windows.length < windowCount ? undefined : this.#windows.pop();
    const reusable = oldest !== undefined && oldest.bytes.length >= length;
    const bytes = reusable ? oldest.bytes.subarray(0, length) : Buffer.allocUnsafeSlow(length);
    const read = readSync(this.#file, bytes, 0, length, position);
    const window = { start: position, bytes: bytes.subarray(0, read) };
    this.#windows = [window, ...this.#windows];
    return window;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const read = this.#copy(buffer, offset, position, length);
    callback(read < length ? new Error('unexpected EOF') : null);
  }

  override close(callback: (error: Error | null) => void): void {
    if (this.#file !== undefined) closeSync(this.#file);
    callback(null);
  }
}
