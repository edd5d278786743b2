import { byteLength, type ElementType } from './elementType.ts';
import { elementCount, formatShape, type Shape } from './shape.ts';

/** A value of a graph: an input, a stored array or the output of a node. It holds no numbers itself. */
export interface Tensor {
  readonly graph: Graph;
  readonly name: string;
  readonly type: ElementType;
  readonly shape: Shape;
  /** The node that computes it; absent for inputs and stored arrays. */
  readonly node?: Node;
}

/** Settings of a node: whole numbers, `{ float }`, text, or lists of whole numbers. */
export type Attributes = Readonly<
  Record<string, number | string | readonly number[] | { readonly float: number }>
>;

/** What a gradient rule sees of its node. While activations are recomputed these are the recomputed ones. */
export interface Place {
  input(index: number): Tensor;
  output(index: number): Tensor;
  /** Gradient of an output, where the loss depends on it. */
  gradient(index: number): Tensor | undefined;
}

/** ∂loss/∂input of one input of a node, from ∂loss/∂output of its first output that has one. */
export type GradientRule = (gradient: Tensor, place: Place) => Tensor;

/** One operation of a graph. */
export interface Node {
  readonly name: string;
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly (Tensor | undefined)[];
  readonly outputs: readonly Tensor[];
  readonly attributes: Attributes;
  /** One rule an input, absent where no gradient flows (indices, masks). */
  readonly rules: readonly (GradientRule | undefined)[];
  /** The segment whose activations are computed again for the backward pass. */
  readonly segment?: number;
  readonly fleeting?: boolean;
}

/** What an operation adds to its graph. */
export interface Emission {
  readonly operator: string;
  /** Operator set; the ONNX one by default, `com.microsoft` for the runtime's own operators. */
  readonly domain?: string;
  readonly inputs: readonly (Tensor | undefined)[];
  readonly attributes?: Attributes;
  readonly rules?: readonly (GradientRule | undefined)[];
  /**
   * Whether the outputs are computed again for each gradient rule that asks for them, rather than kept until then:
   * weights unpacked from a few bits.
   */
  readonly fleeting?: boolean;
}

/** Type and shape of an output. */
export interface TensorType {
  readonly type: ElementType;
  readonly shape: Shape;
}

/** Where the bytes of a stored array lie in a file, relative to the folder the session is opened with. */
export interface FileRange {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** A stored array of a graph: bytes in memory, or a range of a file that is mapped and never copied. */
export interface Stored {
  readonly tensor: Tensor;
  readonly data: Uint8Array | FileRange;
}

/**
 * A computation as data: inputs, stored arrays and nodes, in the order they were added. Operations are functions that
 * add nodes to the graph of their arguments; the same operation on the same tensors is added once.
 *
 * @example
 * const graph = new Graph();
 * const x = graph.input('x', 'float32', ['rows', 3]);
 * const y = mul(x, graph.scalar(2)); // (rows, 3)
 */
export class Graph {
  readonly inputs: Tensor[] = [];
  readonly stored: Stored[] = [];
  readonly nodes: Node[] = [];
  readonly #names = new Set<string>();
  readonly #uses = new Map<string, number>();
  readonly #known = new Map<string, readonly Tensor[]>();
  #scope: readonly string[] = [];
  #segment: number | undefined;
  #segments = 0;
  #repetition = 0;

  /** A tensor that is given when the graph runs; throws RangeError where the name is taken. */
  input(name: string, type: ElementType, shape: Shape): Tensor {
    const tensor = { graph: this, name: this.#claim(name), type, shape };
    this.inputs.push(tensor);
    return tensor;
  }

  /** An array of the graph, as little-endian bytes or as a range of a file; throws RangeError where the length is wrong. */
  store(name: string, type: ElementType, shape: Shape, data: Uint8Array | FileRange): Tensor {
    const expected = byteLength(type, elementCount(shape));
    const length = data instanceof Uint8Array ? data.byteLength : data.length;
    if (length !== expected) {
      throw new RangeError(
        `${name}: ${length} bytes for ${type} ${formatShape(shape)}, which takes ${expected}`,
      );
    }
    const tensor = { graph: this, name: this.#claim(name), type, shape };
    this.stored.push({ tensor, data });
    return tensor;
  }

  /** A number as float32 scalar; the same number is stored once. */
  scalar(value: number): Tensor {
    return this.#constant(
      `scalar ${Object.is(value, -0) ? '-0' : value}`,
      'float32',
      [],
      Float32Array.of(value),
    );
  }

  /** Whole numbers as an int64 vector, the form in which ONNX takes shapes and axes; the same list is stored once. */
  integers(values: readonly number[]): Tensor {
    const data = BigInt64Array.from(values, BigInt);
    return this.#constant(`integers ${values.join(',')}`, 'int64', [values.length], data);
  }

  /** Numbers under a name of the graph's own; the same numbers are stored once. */
  constant(type: ElementType, shape: Shape, data: ArrayBufferView): Tensor {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return this.#constant(`${type} ${shape.join()} ${bytes.join()}`, type, shape, data);
  }

  #constant(key: string, type: ElementType, shape: Shape, data: ArrayBufferView): Tensor {
    const known = this.#known.get(key)?.[0];
    if (known !== undefined) return known;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const tensor = this.store(this.#numbered('constant'), type, shape, bytes);
    this.#known.set(key, [tensor]);
    return tensor;
  }

  /** Adds a node with one output. */
  emit(emission: Emission, output: TensorType): Tensor {
    const [tensor] = this.emitAll(emission, [output]);
    if (tensor === undefined) throw new Error('a node without an output');
    return tensor;
  }

  /** Adds a node, or returns the outputs of the same node added before. */
  emitAll(emission: Emission, outputs: readonly TensorType[]): readonly Tensor[] {
    const { operator, domain = '', inputs, attributes = {}, rules = [], fleeting } = emission;
    for (const input of inputs) {
      if (input !== undefined && input.graph !== this) {
        throw new Error(`${operator}: the tensor ${input.name} belongs to another graph`);
      }
    }
    const key = JSON.stringify([
      operator,
      domain,
      inputs.map((input) => input?.name ?? null),
      attributes,
      outputs.map(({ type, shape }) => [type, shape]), // a reshape may give a length another name
      this.#repetition,
    ]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = this.#numbered([...this.#scope, operator].join('/'));
    const tensors: Tensor[] = [];
    const node: Node = {
      name,
      operator,
      domain,
      inputs,
      outputs: tensors,
      attributes,
      rules,
      ...(this.#segment !== undefined && { segment: this.#segment }),
      ...(fleeting === true && { fleeting }),
    };
    outputs.forEach(({ type, shape }, index) => {
      tensors.push({ graph: this, name: this.#claim(`${name}:${index}`), type, shape, node });
    });
    this.nodes.push(node);
    this.#known.set(key, tensors);
    return tensors;
  }

  /** Runs `build` with a name before the names of its nodes, so that messages of the runtime say where they are. */
  scope<T>(name: string, build: () => T): T {
    const outer = this.#scope;
    this.#scope = [...outer, name];
    try {
      return build();
    } finally {
      this.#scope = outer;
    }
  }

  /**
   * Runs `build` as a segment whose activations are not kept: `gradients` adds its nodes a second time before it
   * differentiates them. Memory for time: about a third more work where everything is in segments.
   * Source: Chen et al., Training Deep Nets with Sublinear Memory Cost, 2016.
   */
  recomputed<T>(build: () => T): T {
    const outer = this.#segment;
    this.#segment = this.#segments++;
    try {
      return build();
    } finally {
      this.#segment = outer;
    }
  }

  /** Runs `build` so that its nodes are new even where the same ones exist: the second pass of a recomputed segment. */
  repeated<T>(build: () => T): T {
    const outer = this.#repetition;
    this.#repetition = ++this.#segments;
    try {
      return build();
    } finally {
      this.#repetition = outer;
    }
  }

  #claim(name: string): string {
    if (this.#names.has(name)) throw new RangeError(`two tensors of a graph are named ${name}`);
    this.#names.add(name);
    return name;
  }

  /** The stem with the number of its uses behind it, so that names stay the same from run to run. */
  #numbered(stem: string): string {
    const count = (this.#uses.get(stem) ?? 0) + 1;
    this.#uses.set(stem, count);
    return `${stem}_${count}`;
  }
}
