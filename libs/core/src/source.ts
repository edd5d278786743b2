/** A file's bytes with the name that errors cite. Apps make it from a path, tests from a string. */
export interface ByteSource {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A source of bytes already in memory. */
export function bytesSource(name: string, content: string | Uint8Array): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    chunks: (async function* () {
      await Promise.resolve();
      yield bytes;
    })(),
  };
}
