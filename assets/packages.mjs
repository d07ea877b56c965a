// Installs the locked npm packages when they are not the ones in package-lock.json, one process at a time.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const lock = path.join(root, '.assets-lock');
const abandonedAfterMilliseconds = 5 * 60 * 1000;

/** Runs the work while no other build in this folder does: two builds side by side must not install twice at once. */
export async function alone(work) {
  while (!(await tryLock())) {
    await delay(250);
  }

  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** One hash over some files of the repository, to tell whether anything made from them is still current. */
export async function fingerprint(...files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(await readFile(path.join(root, file)));
  }

  return hash.digest('hex');
}

/** Runs `npm ci` unless the packages in node_modules are already those of the lock file. */
export async function installPackages() {
  const wanted = await fingerprint('package-lock.json');
  const marker = path.join(root, 'node_modules/.vouch-packages');
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === wanted) {
    return;
  }

  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root, stdio: 'inherit', shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    throw new Error('npm could not install the packages of package-lock.json. Check the network, then run ./dev assets.');
  }

  await writeFile(marker, wanted);
}

async function tryLock() {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error;
    }
  }

  const age = Date.now() - (await stat(lock).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
  if (age > abandonedAfterMilliseconds) {
    await rm(lock, { recursive: true, force: true });
  }

  return false;
}
