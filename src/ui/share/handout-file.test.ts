import { expect, it } from 'vitest';
import { DATA_PLACE, HANDOUT_PLACE, handoutFile } from './handout-file';

const TEMPLATE = `<!doctype html><html lang="en"><title>Downhill</title>${HANDOUT_PLACE}<script>go()</script>`;

it('puts an experiment into the template, whatever is in it, and ends no script early', () => {
  const handout = {
    hash: '#surface?e=</script><script>alert(1)$&',
    language: 'zh',
    home: 'https://a.example/$1',
  } as const;
  const file = handoutFile(TEMPLATE, handout, 'a <b> & $& "c"');
  expect(file.match(/<script/g)).toHaveLength(2);
  expect(file).toContain('<html lang="zh-CN">');
  expect(file).toContain('<title>a &lt;b&gt; &amp; $&amp; &quot;c&quot; · Downhill</title>');
  const json = /type="application\/json">(.*?)<\/script>/.exec(file)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(handout);
});

it('refuses what is no template: the answer of a host that has none', () => {
  expect(() =>
    handoutFile('<html>404</html>', { hash: '', language: 'en', home: undefined }, ''),
  ).toThrow();
});

it('puts the files of a data set beside it, where networks are trained on one', () => {
  const handout = { hash: '#network?e=1.a', language: 'en', home: undefined } as const;
  const files = { 'manifest.json': 'e30=', 'a.bin': 'H4sI$&' };
  const file = handoutFile(`${TEMPLATE}${DATA_PLACE}`, handout, 'a', files);
  expect(file).toContain(`json">${JSON.stringify(files)}</script>`);
  expect(file).toContain('#network?e=1.a');
  // The template of planes has no place for them.
  expect(() => handoutFile(TEMPLATE, handout, 'a', files)).toThrow();
});
