import type { Language } from '../../i18n';
import type { Lesson } from '../schema/lesson';
import type { AnyLessonText, TeacherText } from '../schema/text';
import { formulaProblems } from './formulas';
import { LIMITS, lengthOf } from './text-length';
import { claimsIn, controlsIn, stringsOf } from './words-of';

const stringProblems = (where: string, text: string, limit: number): readonly string[] => {
  const length = lengthOf(text);
  return [
    ...(length === 0 ? [`${where}: is empty`] : []),
    ...(length > limit ? [`${where}: ${length} words or characters, ${limit} are read`] : []),
    ...formulaProblems(text).map((problem) => `${where}: ${problem}`),
  ];
};

/** What is wrong with a lesson's words in one language. That they have all ids is the compiler's to say. */
export const textProblems = (
  lesson: Lesson,
  text: AnyLessonText,
  language: Language,
): readonly string[] => {
  const limits = LIMITS[language];
  const problems: string[] = [];
  const made = new Set<string>();
  for (const step of lesson.steps) {
    const words = text.steps[step.id];
    if (words === undefined) {
      problems.push(`step ${step.id}: no words`);
      continue;
    }
    for (const { name, text: string, length } of stringsOf(words))
      problems.push(...stringProblems(`${step.id}.${name}`, string, limits[length]));
    const asked = lengthOf(words.text) + lengthOf(words.question ?? '');
    if (asked > limits.step)
      problems.push(`${step.id}: text and question together ${asked}, ${limits.step} are read`);
    for (const control of controlsIn(words))
      if (lesson.hide?.some((hidden) => hidden === control))
        problems.push(`step ${step.id}: speaks of ${control}, which the lesson hides`);
    for (const claim of claimsIn(words)) {
      made.add(claim);
      if (!(claim in lesson.claims)) problems.push(`step ${step.id}: no claim ${claim}`);
    }
  }
  for (const id of Object.keys(text.steps))
    if (!lesson.steps.some((step) => step.id === id)) problems.push(`words for no step: ${id}`);
  for (const claim of Object.keys(lesson.claims))
    if (!made.has(claim)) problems.push(`nothing says claim ${claim}`);
  return problems;
};

/** What is wrong with a teacher's page. */
export const teacherProblems = (page: TeacherText): readonly string[] => {
  const { aims, before, advice, questions, wrongIdeas } = page;
  const strings = [
    ...aims,
    before,
    advice,
    ...questions.flatMap(({ ask, answer }) => [ask, answer]),
    ...wrongIdeas.flatMap(({ idea, instead }) => [idea, instead]),
  ];
  return [
    ...(aims.length < 2 ? ['fewer than two aims'] : []),
    ...(questions.length < 3 ? ['fewer than three questions'] : []),
    ...(wrongIdeas.length < 2 ? ['fewer than two wrong ideas'] : []),
    ...strings.flatMap((text) => (lengthOf(text) === 0 ? ['an empty text'] : [])),
    ...strings.flatMap(formulaProblems),
  ];
};
