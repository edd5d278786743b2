/**
 * So many whole numbers spread over a range, as words for a slot.
 *
 * @example spread(50, 69, 3) // => ['50', '60', '69']
 */
export function spread(from: number, to: number, count: number): readonly string[] {
  const step = (to - from) / (count - 1);
  return Array.from({ length: count }, (_, i) => String(Math.round(from + i * step)));
}
