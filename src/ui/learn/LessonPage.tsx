import { use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type Language, useTranslation } from '../../i18n';
import { createLessonPlay, type LessonPlay } from '../../lessons/play/lesson-play';
import type { LessonEntry } from '../../lessons/schema/entry';
import type { Lesson } from '../../lessons/schema/lesson';
import { createNetworkLab } from '../../state/network/network-lab';
import type { Page } from '../../state/page/create-page';
import { nothingKept } from '../../state/page/keep';
import { createMemory } from '../../state/page/memory';
import { createSurfaceLab } from '../../state/surface/surface-lab';
import { LabContext } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { LessonLab } from './LessonLab';
import classes from './LessonPage.module.css';
import { LessonPanel } from './LessonPanel';
import { loadOnce } from './load-once';
import { keepProgress, readProgress } from './progress';
import { useLessonKeys } from './use-lesson-keys';

interface Props {
  readonly entry: LessonEntry;
  readonly language: Language;
}

/** What a student chooses to see in a lesson is not what a visitor finds in the labs. */
const forgetful = createMemory(() => undefined);

const begin = ({ labParts }: Page, lesson: Lesson): LessonPlay => {
  const { memory } = labParts;
  // Nor do races of lessons take the place of the one that the browser keeps.
  const parts = { ...labParts, memory: forgetful, keep: nothingKept };
  const reached = readProgress(memory)[lesson.id] ?? 0;
  return createLessonPlay(
    lesson,
    {
      plane: (experiment) => createSurfaceLab(parts, experiment),
      network: (experiment) => createNetworkLab(parts, experiment),
    },
    reached === 'done' ? lesson.steps.length : reached,
    (next) => keepProgress(memory, lesson.id, next < lesson.steps.length ? next : 'done'),
  );
};

const Playing = ({ play, entry, language }: Props & { readonly play: LessonPlay }) => {
  const text = use(loadOnce(`${entry.id}/${language}`, entry.text[language]));
  const lab = useStore(play.store, (state) => state.lab);
  useLessonKeys(lab);
  return (
    <LabContext value={lab}>
      <div className={classes.lesson}>
        <LessonPanel play={play} entry={entry} language={language} text={text} />
        {/* Stage and charts belong to one lab for good. */}
        <LessonLab key={lab.kind} play={play} />
      </div>
    </LabContext>
  );
};

/** A lesson: its text, and beside it the live lab that it speaks of. */
export const LessonPage = ({ entry, language }: Props) => {
  const { t } = useTranslation();
  const page = usePage();
  const lesson = use(loadOnce(entry.id, entry.load));
  const [play, setPlay] = useState<LessonPlay>();
  useEffect(() => {
    const begun = begin(page, lesson);
    setPlay(begun);
    return begun.dispose;
  }, [page, lesson]);
  const title = `${entry.title[language]} · ${t('shell.title')}`;
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return play ? <Playing play={play} entry={entry} language={language} /> : null;
};
