import { describe, expect, it } from 'vitest';
import { LoadError } from './load-error';

describe('LoadError', () => {
  // What the browsers say, and Vite of a style sheet.
  it.each([
    [
      'Failed to fetch dynamically imported module: https://x.org/assets/MapStage-B2x_9.js',
      'MapStage-B2x_9.js',
    ],
    ['error loading dynamically imported module: https://x.org/a/Inspector-a.js', 'Inspector-a.js'],
    ['Unable to preload CSS for /assets/RuleLines-c-1.css', 'RuleLines-c-1.css'],
    ['Importing a module script failed.', ''],
  ])('of "%s" keeps the file', (message, file) => {
    expect(new LoadError(new TypeError(message), () => {}).file).toBe(file);
  });
});
