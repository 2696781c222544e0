// Runs on Node 20 and up with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step, Trouble } from './terminal.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const onWindows = process.platform === 'win32';
/** The functions' own Node, from npm: the same on every machine. */
const node = join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');
/**
 * An environment of Python's, in a folder of the project's own, with what a list of requirements locks, and beside it the
 * sources of what another list does.
 * @param {string} name
 * @param {string} requirements
 * @param {string} [sources]
 */
const environmentOf = (name, requirements, sources) => {
  const folder = join(root, '.local', name);
  return {
    folder,
    python: join(folder, onWindows ? 'Scripts/python.exe' : 'bin/python'),
    requirements: join(root, requirements),
    sources: sources && join(root, sources),
  };
};

const emulator = environmentOf('python', 'local/requirements.txt');
const checkers = environmentOf('checkers', 'test/checkers/requirements.txt', 'test/checkers/sources.txt');
export const { python } = emulator;

/**
 * Installs what is not installed yet; a fraction of a second when all is.
 * @param {{ localAws: boolean, checkers?: boolean }} needs whether the AWS emulator is needed too, and what checks seals and credentials in tests
 * @throws {Trouble}
 */
export async function setUp(needs) {
  checkNode();
  if (!packagesInstalled()) await step('Installing packages', installPackages);
  if (needs.localAws) await install(emulator, 'the local AWS');
  if (needs.checkers) await install(checkers, 'what checks seals and credentials in tests');
}

/**
 * Goes on in the project's own Node, which ends when it is told to, or when whoever started this does; its exit code
 * is ours.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function handOver(args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: environment() });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // Ctrl-C reaches the whole group of a terminal by itself.
    process.on(signal, () => signal === 'SIGINT' || child.kill(signal));
  }
  // A signal to npm ends npm and its shell, and is not passed on: notice that they are gone.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(watch);
      resolve(code ?? 1);
    });
  });
}

function environment() {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${onWindows ? ';' : ':'}${process.env.PATH ?? ''}` };
}

function checkNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 20) return;
  throw new Trouble(
    `Node ${process.versions.node} is too old for Porte-document.`,
    'Install Node 20 or newer (https://nodejs.org), then run the command again.',
  );
}

/** npm notes in `node_modules` what it put there; it must be what `package-lock.json` asks for. */
function packagesInstalled() {
  const installed = lockedPackages(join('node_modules', '.package-lock.json'));
  const wanted = lockedPackages('package-lock.json');
  if (!installed || !wanted || !existsSync(node)) return false;
  return Object.entries(wanted).every(
    // Optional packages are those of other platforms.
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function installPackages() {
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    wrong: 'npm could not install the packages.',
    remedy: 'Check the connection to the package registry, then run the command again.',
  });
  if (existsSync(node)) return;
  throw new Trouble(
    'The package `node` is installed, but the Node in it is not.',
    'npm was told to run no install scripts: run `npm config set ignore-scripts false`, then try again.',
  );
}

/**
 * @param {ReturnType<typeof environmentOf>} environment
 * @param {string} what
 */
async function install({ folder, python: own, requirements, sources }, what) {
  const lists = sources === undefined ? [requirements] : [requirements, sources];
  const wanted = createHash('sha256')
    .update(lists.map((list) => readFileSync(list, 'utf8')).join(''))
    .digest('hex');
  const stamp = join(folder, 'requirements.sha256');
  if (existsSync(stamp) && existsSync(own) && readFileSync(stamp, 'utf8') === wanted) return;
  await step(`Installing ${what}`, async () => {
    mkdirSync(dirname(folder), { recursive: true });
    await run(findPython(), ['-m', 'venv', '--clear', folder], {
      wrong: 'Python could not make an environment of the project’s own.',
      remedy: 'On Debian and Ubuntu: `sudo apt install python3-venv`. Then run the command again.',
    });
    /** @param {string[]} args */
    const pip = (...args) =>
      run(
        own,
        ['-m', 'pip', ...args, '--quiet', '--disable-pip-version-check', '--no-input', '--require-hashes'],
        {
          wrong: `pip could not install ${what}.`,
          remedy: 'Check the connection to the Python package index, then run the command again.',
        },
      );
    await pip('install', '--requirement', requirements);
    if (sources !== undefined) {
      const unbuilt = ['--no-deps', '--no-binary', ':all:', '--no-build-isolation'];
      await pip('download', ...unbuilt, '--dest', join(folder, 'sources'), '--requirement', sources);
    }
    writeFileSync(stamp, wanted);
  });
}

/** The first Python of 3.10 or newer; the variable PYTHON names one by hand. */
function findPython() {
  const names = [
    process.env.PYTHON,
    'python3',
    'python',
    'python3.13',
    'python3.12',
    'python3.11',
    'python3.10',
  ];
  /** @type {string[]} */
  const tooOld = [];
  for (const name of names) {
    if (!name) continue;
    const script = 'import sys; print(*sys.version_info[:2], sep=".")';
    const { status, stdout } = spawnSync(name, ['-c', script], { encoding: 'utf8' });
    if (status !== 0) continue;
    const version = stdout.trim();
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major === 3 && minor >= 10) return name;
    tooOld.push(`${name} is ${version}`);
  }
  throw new Trouble(
    `Python 3.10 or newer is needed for the local AWS, and none was found${tooOld.length > 0 ? ` (${tooOld.join(', ')})` : ''}.`,
    'Install it (https://www.python.org), or name yours: `PYTHON=/path/to/python npm start`.',
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ wrong: string, remedy: string }} failure
 * @returns {Promise<void>}
 */
function run(command, args, { wrong, remedy }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    const fail = (/** @type {string} */ reason) => reject(new Trouble(`${wrong}\n${reason.trim()}`, remedy));
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => (code === 0 ? resolve() : fail(output)));
  });
}
