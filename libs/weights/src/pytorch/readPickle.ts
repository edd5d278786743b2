import { InputError } from '@labelray/core';
import { PickleMachine, saveAgain } from './pickleMachine.ts';
import { pickleOpcodes } from './pickleOpcodes.ts';
import type { PickleDict, PickleList, PickleTuple, PickleValue } from './pickleValue.ts';

const deepest = 100;
const stop = 0x2e;

type Container = PickleList | PickleTuple | PickleDict;

const isContainer = (value: PickleValue): value is Container =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'list' || value.kind === 'tuple' || value.kind === 'dict');

function* childrenOf(container: Container): Generator<PickleValue, undefined> {
  if (container.kind === 'dict') yield* container.entries.values();
  else yield* container.items;
  return undefined;
}

/** Throws where a container holds itself or the nesting is deep; each container is walked once, however often it stands. */
function checkNesting(root: PickleValue, file: string): void {
  const done = new Set<Container>();
  const path = new Set<Container>();
  const open: (readonly [Container, Generator<PickleValue, undefined>])[] = [];
  const enter = (value: PickleValue): void => {
    if (!isContainer(value) || done.has(value)) return;
    const problem = path.has(value)
      ? 'holds itself'
      : open.length === deepest
        ? `is nested deeper than ${deepest}`
        : undefined;
    if (problem !== undefined) {
      throw new InputError(`data.pkl, the ${value.kind} made at byte ${value.at} ${problem}`, {
        file,
        remedy: saveAgain,
      });
    }
    path.add(value);
    open.push([value, childrenOf(value)]);
  };
  enter(root);
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const [container, children] = last;
    const child = children.next();
    if (child.done !== true) {
      enter(child.value);
      continue;
    }
    open.pop();
    path.delete(container);
    done.add(container);
  }
}

/**
 * Reads a pickle of torch.save into plain data. Nothing that it names is run: the opcodes that make numbers, texts,
 * lists, tuples and dicts are interpreted, three functions are known by name (`torchNames`), and all others refused.
 *
 * Throws InputError with the opcode and its byte.
 */
export function readPickle(bytes: Uint8Array, file: string): PickleValue {
  const machine = new PickleMachine(bytes, file);
  for (;;) {
    const code = machine.step();
    if (code === stop) {
      machine.opcode = 'STOP';
      const result = machine.result();
      checkNesting(result, file);
      return result;
    }
    const opcode = pickleOpcodes.get(code);
    machine.opcode = opcode?.name ?? `the unknown opcode 0x${code.toString(16).padStart(2, '0')}`;
    if (opcode?.run === undefined)
      throw machine.refusal('is not allowed; nothing was run', saveAgain);
    opcode.run(machine);
  }
}
