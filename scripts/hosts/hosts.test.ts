import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE_HEADERS } from '../policy.mjs';

const FORMS = {
  'nginx.conf': (name: string, value: string) => `  add_header ${name} "${value}" always;`,
  'apache.htaccess': (name: string, value: string) => `Header always set ${name} "${value}"`,
  _headers: (name: string, value: string) => `  ${name}: ${value}`,
} as const;

describe.each(Object.entries(FORMS))('the configuration %s', (file, form) => {
  const lines = readFileSync(`scripts/hosts/${file}`, 'utf8').split('\n');

  it.each(Object.entries(SITE_HEADERS))('sends the %s of our own server', (name, value) => {
    expect(lines.filter((line) => line.includes(name))).toEqual([form(name, value)]);
  });

  it('lets a newer version be seen', () => {
    expect(lines.some((line) => /Cache-Control:? "?no-cache/.test(line))).toBe(true);
  });
});
