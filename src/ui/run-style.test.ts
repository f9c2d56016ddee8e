import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RUN_COLORS, runColor, runStyle } from './run-style';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** The custom properties of the block for one colour scheme. */
const tokens = (scheme: 'light' | 'dark'): ReadonlyMap<string, string> => {
  const block = new RegExp(`\\[data-color-scheme="${scheme}"\\] \\{([^}]*)\\}`).exec(css);
  return new Map(
    [...(block?.[1] ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
};

/** WCAG 2.2: relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] as const)('%s theme', (scheme) => {
  const theme = tokens(scheme);
  const backgrounds = ['bg', 'panel', 'panel-2'].map((name) => theme.get(name) ?? '');

  it('has the run colours of run-style.ts', () => {
    expect(RUN_COLORS[scheme].map((_, index) => theme.get(`run-${index}`))).toEqual([
      ...RUN_COLORS[scheme],
    ]);
  });
  it.each(RUN_COLORS[scheme].map((color) => [color]))('%s stands out by 3:1', (color) => {
    for (const background of backgrounds) {
      expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
    }
  });
  it.each(['text', 'muted', 'accent', 'good', 'bad'])('%s is readable at 4.5:1', (name) => {
    for (const background of backgrounds) {
      expect(contrast(theme.get(name) ?? '', background)).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('has readable buttons', () => {
    expect(
      contrast(theme.get('on-accent') ?? '', theme.get('accent') ?? ''),
    ).toBeGreaterThanOrEqual(4.5);
  });
});

describe('runStyle', () => {
  it('never gives two of the first sixteen runs the same look', () => {
    const looks = Array.from({ length: 16 }, (_, index) => JSON.stringify(runStyle(index)));
    expect(new Set(looks).size).toBe(16);
  });
  it('names the colour that runColor gives', () => {
    expect(runStyle(9).color).toBe('var(--run-1)');
    expect(runColor(9, 'dark')).toBe(RUN_COLORS.dark[1]);
  });
});
