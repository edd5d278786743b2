import { InputError } from '@labelray/core';

/** Where a graph runs. Chosen by name, and never replaced by another one silently. */
export type Device = 'cpu' | 'webgpu' | 'cuda';

export const devices: readonly Device[] = ['cpu', 'webgpu', 'cuda'];

/** A device by name; throws InputError with the names there are. */
export function parseDevice(name: string): Device {
  const device = devices.find((one) => one === name);
  if (device !== undefined) return device;
  throw new InputError(`unknown device "${name}"`, { remedy: `use ${devices.join(', ')}` });
}

/** What each device needs beyond this package. */
export const deviceNeeds: Readonly<Record<Device, string>> = {
  cpu: 'nothing',
  webgpu:
    'a Vulkan driver (Linux), Direct3D 12 (Windows) or Metal (macOS); VK_DRIVER_FILES can name a driver',
  cuda:
    'an NVIDIA driver, the CUDA and cuDNN libraries, and libonnxruntime_providers_cuda.so and ' +
    'libonnxruntime_providers_shared.so of the same version beside libonnxruntime.so.1 of onnxruntime-node',
};
