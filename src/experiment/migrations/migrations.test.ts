import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frozenLinks } from '../testing/link-corpus';
import { migrations as tuple } from './index';
import { currentVersion, migrate } from './migrate';
import type { Document, Migration } from './migration';

const migrations: readonly Migration[] = tuple;

const renamed: Migration = {
  from: 1,
  name: 'rate-becomes-lr',
  up: ({ rate, ...rest }) => ({ ...rest, lr: rate }),
};
const doubled: Migration = {
  from: 2,
  name: 'lr-doubles',
  up: (old) => ({ ...old, lr: Number(old.lr) * 2 }),
};

/** Those that leave every one of the documents as it is. */
const idle = (
  list: readonly Migration[],
  documentsOf: (version: number) => readonly Document[],
): readonly string[] =>
  list
    .filter(({ from, up }) =>
      documentsOf(from).every((old) => JSON.stringify(up(old)) === JSON.stringify(old)),
    )
    .map(({ name }) => name);

const frozen = (version: number): readonly Document[] =>
  frozenLinks(version).map(({ document }) => JSON.parse(document));

describe('migrations', () => {
  it('lead from version 1 to the current one without a gap', () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, index) => index + 1));
    expect(currentVersion).toBe(migrations.length + 1);
  });

  it('are a file each, named after what they do', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^\d/.test(file));
    expect(files.sort()).toEqual(migrations.map(({ from, name }) => `${from}-${name}.ts`).sort());
  });

  it('are each exercised by a link that was given away', () => {
    expect(idle(migrations, frozen)).toEqual([]);
  });

  it('are found out where no link exercises them', () => {
    const documents = [{ version: 1, rate: 4 }];
    expect(idle([renamed, doubled], (version) => (version === 1 ? documents : []))).toEqual([
      'lr-doubles',
    ]);
  });
});

describe('migrate', () => {
  it('applies exactly the migrations that a document lacks', () => {
    const list = [renamed, doubled];
    expect(migrate({ version: 1, rate: 4 }, 1, list)).toEqual({ version: 3, lr: 8 });
    expect(migrate({ version: 2, lr: 4 }, 2, list)).toEqual({ version: 3, lr: 8 });
    expect(migrate({ version: 3, lr: 4 }, 3, list)).toEqual({ version: 3, lr: 4 });
  });
});
