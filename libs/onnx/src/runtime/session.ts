import { InputError } from '@labelray/core';
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { availableParallelism } from 'node:os';
import type { Graph, Tensor } from '../graph/graph.ts';
import { checkFeeds } from './checkFeeds.ts';
import { deviceNeeds, type Device } from './device.ts';
import { encodeModel } from './encodeModel.ts';
import type { HostTensor } from './hostTensor.ts';

/** How a graph is run. */
export interface SessionOptions {
  readonly device?: Device;
  /** Threads of one operation; all cores by default. */
  readonly threads?: number;
  /** Folder of the files that stored arrays point into. */
  readonly folder?: string;
  /**
   * Whether arrays are unpacked and laid out for speed when the session opens. Without it, weights of 16 or 4 bits
   * stay so and are unpacked at each use: slower, in a fraction of the memory.
   */
  readonly prepare?: boolean;
  /** Whether the runtime may keep freed memory for later runs of other shapes. */
  readonly arena?: boolean;
}

/** A graph ready to run. */
export interface Session {
  readonly device: Device;
  readonly outputs: readonly string[];
  /** Runs the graph; throws InputError where a given tensor does not fit an input, naming it. */
  run(feeds: Readonly<Record<string, HostTensor>>): Promise<Readonly<Record<string, HostTensor>>>;
  /** Gives the memory back; the session cannot run any more. */
  release(): Promise<void>;
}

/**
 * Opens a session that computes the given outputs of a graph. Throws InputError where the device is not available,
 * with what it needs; never falls back to another one.
 */
export async function openSession(
  graph: Graph,
  outputs: Readonly<Record<string, Tensor>>,
  {
    device = 'cpu',
    threads = availableParallelism(),
    folder,
    prepare = true,
    arena = true,
  }: SessionOptions = {},
): Promise<Session> {
  const model = encodeModel(graph, outputs, device);
  const inputs = usedInputs(graph, outputs);
  const session = await create(model, device, {
    executionProviders: [device],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    enableCpuMemArena: arena,
    logSeverityLevel: 3,
    extra: extraOptions({ folder, prepare }),
  });
  const names = Object.keys(outputs);
  return {
    device,
    outputs: names,
    async run(feeds) {
      checkFeeds(inputs, feeds);
      const given = Object.fromEntries(inputs.map(({ name }) => [name, toRuntime(feeds[name])]));
      try {
        return fromRuntime(await session.run(given));
      } catch (error) {
        throw new Error(`the graph failed on ${device}: ${oneLine(error)}`, { cause: error });
      }
    },
    release: () => session.release(),
  };
}

/** Settings without a field of their own. Keys: onnxruntime_session_options_config_keys.h. */
function extraOptions({
  folder,
  prepare,
}: {
  readonly folder: string | undefined;
  readonly prepare: boolean;
}): Record<string, unknown> {
  return {
    session: {
      ...(folder !== undefined && { model_external_initializers_file_folder_path: folder }),
      ...(!prepare && { disable_prepacking: '1' }),
    },
    ...(!prepare && {
      // Folding would unpack every weight into memory when the session opens.
      optimization: { disable_specified_optimizers: 'ConstantFolding' },
    }),
  };
}

async function create(
  model: Uint8Array,
  device: Device,
  options: InferenceSession.SessionOptions,
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, options);
  } catch (error) {
    const message = oneLine(error);
    if (device === 'cpu') throw new Error(`the graph was refused: ${message}`, { cause: error });
    throw new InputError(`the device ${device} is not available (${message})`, {
      remedy: `it needs ${deviceNeeds[device]}; or use the device cpu`,
    });
  }
}

/** The inputs that the outputs depend on. */
function usedInputs(graph: Graph, outputs: Readonly<Record<string, Tensor>>): readonly Tensor[] {
  const used = new Set<Tensor>(Object.values(outputs));
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((output) => used.has(output))) continue;
    for (const input of node.inputs) if (input !== undefined) used.add(input);
  }
  return graph.inputs.filter((input) => used.has(input));
}

function toRuntime(tensor: HostTensor | undefined): OrtTensor {
  if (tensor === undefined) throw new Error('a feed is missing'); // checkFeeds has seen to it
  return new OrtTensor(tensor.type as OrtTensor.Type, tensor.data as Float32Array, tensor.shape);
}

function fromRuntime(results: InferenceSession.OnnxValueMapType): Record<string, HostTensor> {
  return Object.fromEntries(
    Object.entries(results).map(([name, { type, dims, data }]) => [
      name,
      { type: type as HostTensor['type'], shape: dims, data: data as HostTensor['data'] },
    ]),
  );
}

/** The runtime's message without its C++ location. */
function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replaceAll(/\s+/g, ' ')
    .replace(/^.*?Status Message: /, '')
    .slice(0, 500);
}
