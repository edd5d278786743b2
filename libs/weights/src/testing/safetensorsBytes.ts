import { Buffer } from 'node:buffer';

/** A safetensors file byte by byte: any header, also a wrong one, with its length (or another) before it. */
export function safetensorsBytes(
  header: string | Uint8Array | object,
  data: Uint8Array = new Uint8Array(),
  declaredLength?: bigint,
): Uint8Array {
  const json = Buffer.from(
    typeof header === 'string' || header instanceof Uint8Array ? header : JSON.stringify(header),
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(declaredLength ?? BigInt(json.length));
  return Buffer.concat([length, json, data]);
}
