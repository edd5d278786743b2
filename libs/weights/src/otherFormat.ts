import { Buffer } from 'node:buffer';

/** The magic number of torch.save before PyTorch 1.6, pickled as a long integer. */
const legacyMagic = Buffer.from('8a0a6cfc9c46f9206aa85019', 'hex').toString('latin1');

/** What else lies under the name of weights, by its first bytes as Latin-1: problem and remedy; undefined where unknown. */
export function otherFormat(text: string): readonly [problem: string, remedy: string] | undefined {
  if (text.startsWith('version https://git-lfs')) {
    return ['is a Git LFS pointer, not the weights', 'run "git lfs pull" in its folder'];
  }
  if (text.startsWith('PK\x03\x04')) {
    return [
      'is a zip archive, as PyTorch writes checkpoints, not safetensors',
      'give it its name back (.pth, .pt), or save the weights with safetensors',
    ];
  }
  if (text.includes(legacyMagic)) {
    return [
      'is a checkpoint of the format before PyTorch 1.6',
      'load and save it again with a newer one: torch.save(torch.load(old, weights_only=True), new), or with safetensors.torch.save_file',
    ];
  }
  if (/^\s*<(?:!doctype|html)/i.test(text)) {
    return ['is a web page, not weights', 'download the file itself, not the page about it'];
  }
  return undefined;
}
