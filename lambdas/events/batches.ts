/**
 * All but the first `passed` items of a source, together by `size`, the last fewer. What was read before the source
 * failed comes out before the failure does.
 * @param source items as they are read: some together.
 */
export async function* batches<T>(
  source: AsyncIterable<readonly T[]>,
  passed: number,
  size: number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let read = 0;
  try {
    for await (const items of source) {
      for (const item of items) {
        if (++read <= passed) continue;
        batch.push(item);
        if (batch.length < size) continue;
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}
