/** Gathers the values of an option that may be repeated, as commander asks for them one by one. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
