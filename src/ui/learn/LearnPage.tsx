import '../../i18n/later';
import { useStore } from 'zustand';
import { course } from '../../lessons/course';
import { usePage, useSettings } from '../context/use-page';
import { LessonList } from './LessonList';
import { LessonPage } from './LessonPage';

/** The course, or one of its lessons, as the address says. */
export const LearnPage = () => {
  const { router } = usePage();
  const name = useStore(router.store, ({ page }) => page.name);
  const language = useSettings((settings) => settings.language);
  const entry = course.find(({ id }) => name === `learn/${id}`);
  return entry ? (
    <LessonPage key={entry.id} entry={entry} language={language} />
  ) : (
    <LessonList language={language} />
  );
};
