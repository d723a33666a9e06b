/** package.json and its lock file: exact versions, and licences that may be passed on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './tree';

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const PERMITTED = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC']);

type Versions = Readonly<Record<string, string>>;
interface Package {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly overrides?: Versions;
}
interface Lock {
  readonly packages: Readonly<Record<string, { dev?: boolean; devOptional?: boolean; license?: string }>>;
}

function loose(manifest: Package): string[] {
  return [manifest.dependencies, manifest.devDependencies, manifest.overrides]
    .flatMap((versions) => Object.entries(versions ?? {}))
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name}@${version}`);
}

/** Everything that the built extension can contain: the whole tree below `dependencies`. */
function unlicensed(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    .filter(([, entry]) => !PERMITTED.has(entry.license ?? ''))
    .map(([path, entry]) => `${path}: ${entry.license ?? 'none'}`);
}

const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

describe('every version is exact', () => {
  test('in this project', () => {
    expect(loose(read('package.json'))).toEqual([]);
  });
  test.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1.2.3', 'github:a/b'])('%s is found', (version) => {
    expect(loose({ devDependencies: { planted: version } })).toEqual([`planted@${version}`]);
  });
});

describe('every package that ships may be passed on', () => {
  test('in this project', () => {
    expect(unlicensed(read('package-lock.json'))).toEqual([]);
  });
  test.each(['GPL-3.0', 'UNLICENSED', undefined])('%s is found', (license) => {
    const planted = license === undefined ? {} : { license };
    expect(unlicensed({ packages: { '': {}, 'node_modules/planted': planted } })).toHaveLength(1);
  });
  test('a tool that does not ship is not asked', () => {
    expect(unlicensed({ packages: { 'node_modules/tool': { dev: true, license: 'GPL-3.0' } } })).toEqual([]);
  });
});
