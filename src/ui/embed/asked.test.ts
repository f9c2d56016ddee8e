import { expect, it } from 'vitest';
import { askedOf } from './asked';
import { embedAddress, embedSnippet } from './embed-address';

const LINK = 'https://downhill.example/a/?utm=1#surface?e=1.abc&v=1.def';

it('asks for an embedded page in the words that it reads', () => {
  for (const asked of [
    { start: 'tap', language: 'zh', scheme: 'dark' },
    { start: 'sight', language: undefined, scheme: undefined },
  ] as const) {
    const { search, hash, pathname } = new URL(embedAddress(LINK, asked));
    expect(askedOf(search)).toEqual(asked);
    expect(hash).toBe('#surface?e=1.abc&v=1.def');
    expect(pathname).toBe('/a/');
  }
  expect(askedOf('?embed&start=now&lang=fr&theme=pink')).toEqual({
    start: 'sight',
    language: undefined,
    scheme: undefined,
  });
});

it('writes a snippet that says nothing but what is meant', () => {
  const snippet = embedSnippet('https://a.example/?embed&lang=en#s?e="><script>', '"><b>');
  expect(snippet.match(/[<>]/g)).toHaveLength(4);
  expect(snippet).toContain('&amp;lang=en');
});
