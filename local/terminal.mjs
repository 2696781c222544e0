// Shared by the bootstraps, which must run on Node 20 before anything is installed: JavaScript, no packages.

const live = process.stdout.isTTY === true && process.env.TERM !== 'dumb';
const colours = live && process.env.NO_COLOR === undefined;

// ECMA-48, select graphic rendition. (Node's own `styleText` came with 20.12.)
const styles = { bold: 1, dim: 2, red: 31, green: 32, cyan: 36 };

/** @param {keyof typeof styles} style @param {string} text */
export function paint(style, text) {
  return colours ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
}

/** @param {string} [line] */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Something the reader can put right: what is wrong, and what to do about it. */
export class Trouble extends Error {
  /** @param {string} wrong @param {string} [remedy] */
  constructor(wrong, remedy) {
    super(wrong);
    this.remedy = remedy;
  }
}

/**
 * Runs one step and keeps the reader company: its name, what `tell` last said, how long it takes.
 * @template T
 * @param {string} name
 * @param {(tell: (detail: string) => void) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = performance.now();
  let detail = '';
  const line = (/** @type {string} */ mark) => {
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    return `  ${mark} ${name}  ${paint('dim', [detail, seconds].filter(Boolean).join(', '))}`;
  };
  const redraw = () => process.stdout.write(`\r\u001b[K${line(paint('cyan', '·'))}`);
  // Where a line cannot be redrawn, one more says that a long step has begun.
  const timer = live ? setInterval(redraw, 100) : setTimeout(() => say(`  · ${name} …`), 2_000);
  const end = (/** @type {string} */ mark) => {
    clearInterval(timer);
    say(`${live ? '\r\u001b[K' : ''}${line(mark)}`);
  };
  try {
    const result = await work((text) => {
      detail = text;
    });
    end(paint('green', '✓'));
    return result;
  } catch (error) {
    end(paint('red', '✗'));
    throw error;
  }
}

/**
 * Tells what ended a command: a trouble, or an option that there is not, in its own words; anything else with where it
 * comes from.
 * @param {unknown} error
 */
export function tellError(error) {
  process.stderr.write(`\n${wordsOf(error)}\n\n`);
}

/** @param {unknown} error */
function wordsOf(error) {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Trouble) return [paint('red', error.message), error.remedy].filter(Boolean).join('\n');
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')) return paint('red', error.message);
  return error.stack ?? error.message;
}

/**
 * A command's whole life: what it does, its errors told, its exit code.
 * @param {() => Promise<number | void>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    tellError(error);
    process.exitCode = 1;
  }
}
