/**
 * A device that failed while it worked: lost, out of memory, or at fault with what it was given. Nothing of the failed
 * run is kept. The message holds names and sizes of arrays, never their contents.
 */
export class DeviceError extends Error {
  /** Such as `webgpu`. */
  readonly device: string;

  constructor(device: string, problem: string, options?: ErrorOptions) {
    super(`the graph failed on ${device}: ${problem}`, options);
    this.name = 'DeviceError';
    this.device = device;
  }
}
