import type { Device } from '@labelray/onnx';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** A device that models can run on: whether it is there, what the runtime says where not, and what it needs then. */
export interface DeviceReport {
  readonly device: Device;
  readonly available: boolean;
  readonly reason?: string;
  readonly needs?: string;
}

/** By name alone, since the package that knows them loads the runtime. */
const names: readonly Device[] = ['cpu', 'webgpu', 'cuda'];

/** How devices are tried. */
interface Probing {
  /** Program that is given a device and prints its report. */
  readonly program?: string;
  /** Longest a device may take to answer, in milliseconds. */
  readonly patience?: number;
}

/**
 * Tries every device in a process of its own, so that a driver that crashes or hangs ends that process alone, and the
 * runtime is not loaded into ours.
 */
export async function diagnoseDevices({
  program = join(import.meta.dirname, 'probeDevice.ts'),
  patience = 20_000,
}: Probing = {}): Promise<readonly DeviceReport[]> {
  return Promise.all(names.map((device) => diagnoseDevice(device, program, patience)));
}

function diagnoseDevice(device: Device, program: string, timeout: number): Promise<DeviceReport> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, device], { timeout }, (error, stdout) => {
      const found = parsed(stdout.trim().split('\n').at(-1) ?? '');
      const end =
        error?.killed === true
          ? 'does not answer'
          : `ends the process (${error?.signal ?? String(error?.code)})`;
      resolve(
        found ?? { device, available: false, reason: `its driver ${end}`, needs: 'another driver' },
      );
    });
  });
}

/** The last line that the other process printed; undefined where it came to no end. */
function parsed(line: string): DeviceReport | undefined {
  try {
    return JSON.parse(line) as DeviceReport;
  } catch {
    return undefined;
  }
}
