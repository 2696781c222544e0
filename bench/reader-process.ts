import { type ReaderName, readers } from './readers.ts';

/** A process of its own for each reader: what one does to the engine's guesses is not charged to another. */
process.on('message', async ({ reader, path }: { reader: ReaderName; path: string }) => {
  const before = process.cpuUsage();
  await readers[reader](path);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ microseconds: user + system });
});
