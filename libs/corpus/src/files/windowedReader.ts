import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import yauzl from 'yauzl';

interface Window {
  readonly start: number;
  readonly bytes: Buffer;
}

const windowLength = 1 << 20;
/** One window walks the central directory, one the data, one is spare for the end record. */
const windowCount = 3;

/**
 * Reads an archive at any place, synchronously, through a few windows kept in memory: entries are small and lie one
 * after the other, so that a read from disk serves some hundred of them and memory stays flat whatever the archive.
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

  /** The bytes of a range, copied; shorter where the archive ends before it does. */
  bytes(position: number, length: number): Buffer {
    const into = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const { start, bytes } = this.#window(position + done);
      const copied = bytes.copy(into, done, position + done - start);
      if (copied === 0) break;
      done += copied;
    }
    return into.subarray(0, done);
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
    const bytes = Buffer.allocUnsafe(length);
    const read = readSync(this.#file, bytes, 0, length, position);
    const window = { start: position, bytes: bytes.subarray(0, read) };
    this.#windows = [window, ...this.#windows.slice(0, windowCount - 1)];
    return window;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const read = this.bytes(position, length);
    read.copy(buffer, offset);
    callback(read.length < length ? new Error('unexpected EOF') : null);
  }

  override close(callback: (error: Error | null) => void): void {
    if (this.#file !== undefined) closeSync(this.#file);
    callback(null);
  }
}
