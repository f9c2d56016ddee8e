import type { Language } from '../../i18n';
import type { Lesson, Need } from './lesson';
import type { AnyLessonText, TeacherText } from './text';

type Said = Readonly<Record<Language, string>>;

/** A lesson as the list of lessons shows it; the rest is loaded when it is opened, in the language wanted. */
export interface LessonEntry {
  /** Stable: links and progress are kept by it. */
  readonly id: string;
  readonly title: Said;
  /** One sentence: what one can do or say after it. */
  readonly about: Said;
  readonly minutes: number;
  /** What some of its labs wait for; without it the lesson cannot be given. */
  readonly needs?: Need;
  load(): Promise<Lesson>;
  readonly text: Readonly<Record<Language, () => Promise<AnyLessonText>>>;
  readonly teacher: Readonly<Record<Language, () => Promise<TeacherText>>>;
}
