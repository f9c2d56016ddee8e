import { describe, expect, it } from 'vitest';
import { later } from '../../i18n/en-later';
import { SHORTCUTS } from '../shortcuts/shortcut-list';
import { KEYED } from './keyed';

const CAPS: Readonly<Record<string, string>> = { ' ': 'space', arrowright: '→', arrowleft: '←' };

describe('what keys do', () => {
  const told = SHORTCUTS.flatMap(({ shortcuts }) =>
    shortcuts.flatMap(({ chords }) => chords.map((chord) => chord.join('+'))),
  );

  it.each(KEYED.filter(({ key }) => key !== 'y').map((action) => [action.id, action] as const))(
    'is told where keys are told: %s',
    (_id, { key, ctrl, shift }) => {
      const cap = CAPS[key] ?? key.toUpperCase();
      expect(told).toContain(
        [...(ctrl ? ['Ctrl'] : []), ...(shift ? ['Shift'] : []), cap].join('+'),
      );
    },
  );

  it('has a name, and no key means two things', () => {
    const { race } = later.shortcuts;
    for (const { id } of KEYED) expect(race).toHaveProperty(id);
    const keys = KEYED.map(({ key, ctrl, shift }) => `${ctrl} ${shift} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does nothing where no lab is in front, and finds any action there', () => {
    const used: string[] = [];
    const settings = () => ({ use: (tool: string) => used.push(tool) }) as never;
    for (const { id, run } of KEYED) if (id !== 'present') run({ lab: undefined, settings });
    expect(used).toEqual(['palette']);
  });
});
