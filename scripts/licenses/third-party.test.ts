import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFolder, thirdParty } from './third-party';

let root: string;

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const pack = (folder: string, facts: object) =>
  write(`node_modules/${folder}/package.json`, JSON.stringify(facts));

const OWN = 'MIT License\n\nCopyright (c) A. Cauchy\n\nPermission is hereby granted';
const OWN_README = `# Walk\n\nWalks.\n\nLICENSE (MIT)\n---\n\nCopyright 1847 L. Euler.\n${'Permission. '.repeat(60)}`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'downhill-licenses-'));
  pack('descent', { name: 'descent', version: '1.0.0', license: 'MIT', homepage: 'https://a.b/' });
  write('node_modules/descent/LICENSE', `${OWN}\n`);
  write('node_modules/descent/NOTICE.txt', 'Portions by G. Monge');
  write('node_modules/descent/esm/package.json', '{"type":"module","version":"9"}');
  pack('@hills/down', { name: '@hills/down', version: '2.1.0', license: 'Apache-2.0' });
  pack('descent/node_modules/walk', { name: 'walk', version: '3.0.0', license: 'MIT' });
  write('node_modules/descent/node_modules/walk/README.md', OWN_README);
  pack('short', { name: 'short', version: '1.0.0', license: 'MIT', author: 'P. Fermat' });
  pack('unknown', { name: 'unknown', version: '1.0.0', license: 'SEE SOMEWHERE' });
});
afterAll(() => rmSync(root, { recursive: true }));

const modules = (...files: string[]) => files.map((file) => join(root, file));

describe('third parties', () => {
  it('are found by their modules, nested ones and parts of packages too', () => {
    const { packages, texts } = thirdParty(
      modules(
        'node_modules/descent/esm/deep/index.js',
        'node_modules/descent/esm/other.js',
        'node_modules/descent/node_modules/walk/index.js?commonjs-proxy',
        'node_modules/@hills/down/dist/style.css',
        'src/ui/main.tsx',
      ),
    );
    expect(packages.map(({ name, version, license }) => [name, version, license])).toEqual([
      ['@hills/down', '2.1.0', 'Apache-2.0'],
      ['descent', '1.0.0', 'MIT'],
      ['walk', '3.0.0', 'MIT'],
    ]);
    const textOf = (k: number) => texts[packages[k]?.text ?? -1];
    expect(textOf(0)).toContain('Apache License\nVersion 2.0, January 2004');
    expect(textOf(1)).toBe(`${OWN}\n\nPortions by G. Monge`);
    expect(textOf(2)).toMatch(/^LICENSE \(MIT\)[\s\S]*L\. Euler/);
    expect(packages[1]?.homepage).toBe('https://a.b/');
  });

  it('have their author in the common text, where they bring none', () => {
    const { texts } = thirdParty(modules('node_modules/short/index.js'));
    expect(texts[0]).toContain('Copyright (c) P. Fermat');
    expect(texts[0]).toContain('Permission is hereby granted');
  });

  it('stop the build where no license is to be found', () => {
    expect(() => thirdParty(modules('node_modules/unknown/index.js'))).toThrow(
      'unknown is in the site and has no text of its license (“SEE SOMEWHERE”)',
    );
  });

  it('are none of our own', () => {
    expect(packageFolder(join(root, 'src/index.ts'))).toBeUndefined();
  });

  it('have a license each, of all that is installed to be shipped', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const names = Object.keys(dependencies);
    const { packages, texts } = thirdParty(names.map((name) => `node_modules/${name}/index.js`));
    expect(packages.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const { text, license } of packages) {
      expect(texts[text]?.length).toBeGreaterThan(500);
      expect(license).not.toBe('');
    }
  });
});
