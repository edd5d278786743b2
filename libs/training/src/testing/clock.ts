/** A clock that goes on by one millisecond each time it is looked at. */
export function clock(): () => number {
  let milliseconds = 0;
  return () => milliseconds++;
}
