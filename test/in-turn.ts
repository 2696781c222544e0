import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Runs the files of the stack, which mostly wait (for queues, mails, a grace period), in turn with those of the pages, which keep
 * a processor busy: one after the other they leave a small machine idle for minutes.
 */
export class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waiting = sorted.filter(({ project }) => project.name === 'stack');
    const working = sorted.filter(({ project }) => project.name === 'pages');
    const others = sorted.filter((file) => !waiting.includes(file) && !working.includes(file));
    return [...others, ...spread(waiting, working)];
  }
}

/** Both lists in their own order, the shorter one evenly among the longer. */
function spread<T>(one: readonly T[], other: readonly T[]): T[] {
  const placed = [one, other].flatMap((list) =>
    list.map((item, index) => ({ item, at: (index + 0.5) / list.length })),
  );
  return placed.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
