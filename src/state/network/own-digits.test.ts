import { describe, expect, it } from 'vitest';
import { nothingKept } from '../page/keep';
import { keepIn } from '../testing/keep-in';
import { createOwnDigits, MOST_OWN_DIGITS } from './own-digits';

const digit = (label: number) => ({ label, values: new Uint8Array([label, 1, 2]) });

describe('one’s own test set', () => {
  it('is kept in the order in which it came, deleted and put back where it was', async () => {
    const keep = keepIn(new Map());
    const own = createOwnDigits(keep);
    const list = () => own.store.getState().list ?? [];
    for (const label of [7, 1, 4]) expect(await own.add(digit(label))).toBe(true);
    expect(list()).toEqual([7, 1, 4].map((label, k) => ({ ...digit(label), id: k + 1 })));
    const [, second] = list();
    if (!second) throw new Error('nothing was kept');
    await own.remove(second.id);
    expect(list().map(({ label }) => label)).toEqual([7, 4]);
    await own.putBack([second], 1);
    expect(list().map(({ label }) => label)).toEqual([7, 1, 4]);
    // Another visit.
    const again = createOwnDigits(keep);
    await again.load();
    expect(again.store.getState()).toEqual({ list: list(), refused: false });
    const all = list();
    await own.clear();
    expect(list()).toEqual([]);
    await own.putBack(all, 0);
    expect(list()).toEqual(all);
  });

  it('keeps what two tabs keep at once, and as many as there is room for', async () => {
    const keep = keepIn(new Map());
    const [one, other] = [createOwnDigits(keep), createOwnDigits(keep)];
    await Promise.all([one.load(), other.load()]);
    await one.add(digit(3));
    await other.add(digit(5));
    expect(other.store.getState().list?.map(({ label }) => label)).toEqual([3, 5]);
    for (let k = 2; k < MOST_OWN_DIGITS; k += 1) expect(await one.add(digit(0))).toBe(true);
    expect(await one.add(digit(9))).toBe(false);
    expect(one.store.getState().list).toHaveLength(MOST_OWN_DIGITS);
  });

  it('stays as long as the page where the browser keeps nothing, and says so', async () => {
    const own = createOwnDigits(nothingKept);
    await own.add(digit(3));
    await own.add(digit(5));
    const { list, refused } = own.store.getState();
    expect(refused).toBe(true);
    expect(list?.map(({ id, label }) => [id, label])).toEqual([
      [1, 3],
      [2, 5],
    ]);
  });

  it('leaves out of what is stored whatever is no digit', async () => {
    const good = { ...digit(2), id: 4 };
    const stored = [good, null, 7, { id: 1, label: 'x', values: good.values }, { id: 2, label: 3 }];
    const own = createOwnDigits(keepIn(new Map([['own-digits', stored]])));
    await own.load();
    expect(own.store.getState().list).toEqual([good]);
  });
});
