import { InputError } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { kindOf, type PickleDict, type PickleList, type PickleValue } from './pickleValue.ts';

export const saveAgain =
  'save the state dict alone, torch.save(model.state_dict(), path), or with safetensors.torch.save_file';

/**
 * Opcodes, and values that are copied. A checkpoint of a thousand tensors with its optimiser takes some hundred
 * thousand, each of which makes at most one small object.
 */
const mostWork = 4_000_000;

/** Stack, marks, memo and place of a pickle that is being read. Whatever it refuses names the opcode and its byte. */
export class PickleMachine {
  readonly #bytes: Buffer;
  readonly #file: string;
  readonly #stack: PickleValue[] = [];
  /** Height of the stack at each open MARK. */
  readonly #marks: number[] = [];
  /** A map, so that an index of four billion takes one place. */
  readonly #memo = new Map<number, PickleValue>();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #next = 0;
  #left = mostWork;
  /** Byte and name of the opcode that runs. */
  at = 0;
  opcode = '';

  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#file = file;
  }

  refusal(
    problem: string,
    remedy = 'it is damaged or no checkpoint: download it again',
  ): InputError {
    return new InputError(`data.pkl, ${this.opcode} at byte ${this.at} ${problem}`, {
      file: this.#file,
      remedy,
    });
  }

  get atEnd(): boolean {
    return this.#next === this.#bytes.length;
  }

  /** The next opcode. */
  step(): number {
    this.at = this.#next;
    this.opcode = 'the end';
    this.spend(1);
    return this.take(1).readUInt8();
  }

  /** Counts work, so that a memo that is copied again and again ends somewhere. */
  spend(work: number): void {
    this.#left -= work;
    if (this.#left < 0) throw this.refusal(`comes after ${mostWork} others`, saveAgain);
  }

  take(length: number): Buffer {
    const end = this.#next + length;
    if (end > this.#bytes.length)
      throw this.refusal(`needs ${end - this.#bytes.length} more bytes`);
    const taken = this.#bytes.subarray(this.#next, end);
    this.#next = end;
    return taken;
  }

  /** Bytes after their length of 1, 4 or 8 bytes. */
  counted(lengthBytes: 1 | 4 | 8): Buffer {
    const length = this.take(lengthBytes);
    return this.take(
      lengthBytes === 8 ? Number(length.readBigUInt64LE()) : length.readUIntLE(0, lengthBytes),
    );
  }

  text(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      throw this.refusal('holds a text that is not UTF-8');
    }
  }

  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.#next);
    if (end < 0) throw this.refusal('has no end of line');
    const line = this.text(this.take(end - this.#next));
    this.#next++;
    return line;
  }

  push(value: PickleValue): this {
    this.#stack.push(value);
    return this;
  }

  /** Takes the top; never what lies under the last mark. */
  pop(): PickleValue {
    const top = this.top();
    this.#stack.pop();
    return top;
  }

  top(): PickleValue {
    const top = this.#stack.length > (this.#marks.at(-1) ?? 0) ? this.#stack.at(-1) : undefined;
    if (top === undefined) throw this.refusal('finds nothing on the stack');
    return top;
  }

  topList(): PickleList {
    const top = this.top();
    if (typeof top === 'object' && top !== null && 'kind' in top && top.kind === 'list') return top;
    throw this.refusal(`adds to a ${kindOf(top)}, not a list`);
  }

  topDict(): PickleDict {
    const top = this.top();
    if (typeof top === 'object' && top !== null && 'kind' in top && top.kind === 'dict') return top;
    throw this.refusal(`adds to a ${kindOf(top)}, not a dict`);
  }

  mark(): this {
    this.#marks.push(this.#stack.length);
    return this;
  }

  /** Takes what lies above the last mark, and the mark. */
  popMark(): PickleValue[] {
    const height = this.#marks.pop();
    if (height === undefined) throw this.refusal('finds no mark');
    return this.#stack.splice(height);
  }

  /** POP takes a mark where it lies on top. */
  popAny(): this {
    if (this.#marks.length > 0 && this.#marks.at(-1) === this.#stack.length) this.#marks.pop();
    else this.pop();
    return this;
  }

  /** Puts the top into the memo, by default under the next number. */
  remember(index = this.#memo.size): this {
    this.#memo.set(index, this.top());
    return this;
  }

  recall(index: number): this {
    const value = this.#memo.get(index);
    if (value === undefined) throw this.refusal(`asks for memo ${index}, which was never written`);
    return this.push(value);
  }

  /** The only thing left; STOP. */
  result(): PickleValue {
    const value = this.pop();
    if (this.#stack.length > 0 || this.#marks.length > 0)
      throw this.refusal('leaves a rest behind');
    if (!this.atEnd) throw this.refusal('has bytes after it');
    return value;
  }
}
