import { Buffer } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';

/**
 * SHA-256, in hex, of plain data: null, booleans, numbers, texts, typed arrays, lists and objects of these. Equal data,
 * equal digest, whatever the order of keys; each part carries its kind and length, so that different data differ.
 * Throws TypeError on anything else, such as a function.
 */
export function digestOf(value: unknown): string {
  const hash = createHash('sha256');
  add(hash, value);
  return hash.digest('hex');
}

function add(hash: Hash, value: unknown): void {
  if (value === null || value === undefined || typeof value === 'boolean') {
    hash.update(`${String(value)};`);
  } else if (typeof value === 'number' || typeof value === 'bigint') {
    hash.update(`${typeof value} ${Object.is(value, -0) ? '-0' : String(value)};`);
  } else if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    hash.update(`text ${bytes.length};`).update(bytes);
  } else if (ArrayBuffer.isView(value)) {
    const kind = Object.prototype.toString.call(value);
    hash.update(`${kind} ${value.byteLength};`);
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (Array.isArray(value)) {
    addList(hash, value);
  } else if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    hash.update(`object ${entries.length};`);
    for (const [key, item] of entries) {
      add(hash, key);
      add(hash, item);
    }
  } else {
    throw new TypeError(`no digest of ${Object.prototype.toString.call(value)}`);
  }
}

/** Token ids come by the hundred thousand: lists of numbers are hashed as one block. */
function addList(hash: Hash, list: readonly unknown[]): void {
  if (list.every((item) => typeof item === 'number')) {
    const numbers = Float64Array.from(list);
    hash.update(`numbers ${list.length};`).update(new Uint8Array(numbers.buffer));
    return;
  }
  hash.update(`list ${list.length};`);
  for (const item of list) add(hash, item);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null || Object.getPrototypeOf(prototype) === null // also an object of another realm
  );
}
