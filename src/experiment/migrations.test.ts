import { expect, it } from 'vitest';
import { currentVersion, type Migration, migrate, migrations } from './migrations';

it('has one migration to every version after the first, in order', () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
  expect(currentVersion).toBe(migrations.length + 1);
});

it('applies exactly the migrations that a document lacks', () => {
  const list: Migration[] = [
    { to: 2, name: 'rate becomes lr', up: ({ rate, ...rest }) => ({ ...rest, lr: rate }) },
    { to: 3, name: 'lr doubles', up: (old) => ({ ...old, lr: Number(old.lr) * 2 }) },
  ];
  expect(migrate({ version: 1, rate: 4 }, 1, list)).toEqual({ version: 3, lr: 8 });
  expect(migrate({ version: 2, lr: 4 }, 2, list)).toEqual({ version: 3, lr: 8 });
  expect(migrate({ version: 3, lr: 4 }, 3, list)).toEqual({ version: 3, lr: 4 });
});
