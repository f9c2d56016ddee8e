import { describe, expect, it } from 'vitest';
import { lessonProblems } from '../check/lesson';
import { teacherProblems, textProblems } from '../check/text';
import { LIMITS, lengthOf } from '../check/text-length';
import { claimsIn, controlsIn, stringsOf } from '../check/words-of';
import { course } from '.';

const languages = ['en', 'zh'] as const;

/** Where papers and books are kept; another host is looked at by a person before it is added. */
const HOSTS = new Set([
  'arxiv.org',
  'distill.pub',
  'doi.org',
  'jmlr.org',
  'papers.nips.cc',
  'proceedings.mlr.press',
  'www.cs.toronto.edu',
  'www.deeplearningbook.org',
  'www.math.uni-bielefeld.de',
  'www.mathnet.ru',
]);

it('has lessons with ids of their own, each in the folder of its id', async () => {
  const ids = course.map((entry) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of course) expect((await entry.load()).id).toBe(entry.id);
});

describe.each(course.map((entry) => [entry.id, entry] as const))('lesson %s', (_id, entry) => {
  it('is shown in the list by a title, one sentence and its minutes', () => {
    for (const language of languages) {
      const limits = LIMITS[language];
      expect(lengthOf(entry.title[language])).toBeLessThanOrEqual(limits.title);
      expect(lengthOf(entry.about[language])).toBeLessThanOrEqual(limits.label * 2);
      expect(entry.about[language]).toMatch(/[.。]$/);
    }
    expect(entry.minutes).toBeGreaterThanOrEqual(10);
    expect(entry.minutes).toBeLessThanOrEqual(30);
  });

  it('is built as it should be', async () => {
    const lesson = await entry.load();
    expect(lessonProblems(lesson)).toEqual([]);
    const needs = Object.values(lesson.labs).flatMap((lab) => lab.needs ?? []);
    expect(new Set(entry.needs === undefined ? [] : [entry.needs])).toEqual(new Set(needs));
  });

  it.each(languages)(
    'has its words in %s, short, with formulas that KaTeX can set',
    async (language) => {
      const text = await entry.text[language]();
      expect(textProblems(await entry.load(), text, language)).toEqual([]);
      expect(teacherProblems(await entry.teacher[language]())).toEqual([]);
    },
  );

  it('says the same in both languages', async () => {
    const [lesson, en, zh] = [await entry.load(), await entry.text.en(), await entry.text.zh()];
    for (const { id } of lesson.steps) {
      const [english, chinese] = [en.steps[id], zh.steps[id]];
      if (english === undefined || chinese === undefined) throw new Error(`no words for ${id}`);
      const names = (step: typeof english) => stringsOf(step).map(({ name }) => name);
      expect(names(chinese), id).toEqual(names(english));
      expect(claimsIn(chinese), id).toEqual(claimsIn(english));
      expect(controlsIn(chinese), id).toEqual(controlsIn(english));
    }
    const [teacherEn, teacherZh] = [await entry.teacher.en(), await entry.teacher.zh()];
    for (const list of ['aims', 'questions', 'wrongIdeas'] as const)
      expect(teacherZh[list].length, list).toBe(teacherEn[list].length);
  });

  it('names papers and books that can be looked up', async () => {
    const { sources } = await entry.load();
    for (const { url, year, title, authors } of sources) {
      const { protocol, hostname } = new URL(url);
      expect(protocol).toBe('https:');
      expect([...HOSTS], url).toContain(hostname);
      expect(year).toBeGreaterThan(1800);
      expect(year).toBeLessThanOrEqual(2026);
      expect(title.length * authors.length).toBeGreaterThan(0);
    }
  });
});
