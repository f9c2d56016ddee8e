import { describe, expect, it } from 'vitest';
import { groupsOf } from './groups-of';
import { foundEntries } from './SearchMenu';

const entry = (key: string, group?: string) => ({
  key,
  label: key,
  onChoose: () => {},
  ...(group === undefined ? {} : { group, words: `The ${key}` }),
});

describe('groups', () => {
  it('keep the order of their first members, and each member', () => {
    const groups = groupsOf([entry('a', 'x'), entry('b'), entry('c', 'y'), entry('d', 'x')]);
    expect(groups.map(([group, members]) => [group, members.map(({ key }) => key)])).toEqual([
      ['x', ['a', 'd']],
      [undefined, ['b']],
      ['y', ['c']],
    ]);
  });
});

describe('a search in a menu', () => {
  const entries = [entry('adam', 'Adaptive'), entry('sgd', 'First-order'), entry('own')];
  const keys = (search: string) => foundEntries(entries, search).map(({ key }) => key);
  it('finds by name or id, else by group, whatever the case', () => {
    expect(keys('')).toEqual(['adam', 'sgd', 'own']);
    expect(keys(' ADA ')).toEqual(['adam']);
    expect(keys('adaptive')).toEqual(['adam']);
    expect(keys('first')).toEqual(['sgd']);
    expect(keys('the s')).toEqual(['sgd']);
    expect(keys('zzz')).toEqual([]);
  });
});
