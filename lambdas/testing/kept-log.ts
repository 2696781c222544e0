import type { Logger } from '@aws-lambda-powertools/logger';

export interface KeptLog extends Pick<Logger, 'info' | 'warn' | 'error'> {
  /** All that was logged, as it would be written. */
  text(): string;
}

/** A log that keeps what it is told. */
export function keptLog(): KeptLog {
  const lines: string[] = [];
  const keep = (...said: unknown[]) => {
    lines.push(JSON.stringify(said));
  };
  return { info: keep, warn: keep, error: keep, text: () => lines.join('\n') };
}
