import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { type Language, useTranslation } from '../../i18n';
import { course } from '../../lessons/course';
import type { LessonEntry } from '../../lessons/schema/entry';
import { usePage } from '../context/use-page';
import cards from '../pages/cards.module.css';
import { TextPage } from '../pages/TextPage';
import { pageLink } from '../topbar/page-link';
import classes from './LessonList.module.css';
import { type Reached, readProgress } from './progress';

const Entry = ({
  entry,
  language,
  reached,
}: {
  readonly entry: LessonEntry;
  readonly language: Language;
  readonly reached: Reached | undefined;
}) => {
  const { t } = useTranslation();
  const { router } = usePage();
  const page = router.find(`learn/${entry.id}`);
  const title = <span className={classes.title}>{entry.title[language]}</span>;
  return (
    <li className={`${cards.card} ${classes.entry}`}>
      {page ? (
        <a className={cards.link} {...pageLink(router, page)}>
          {title}
        </a>
      ) : (
        title
      )}
      <p className={classes.about}>{entry.about[language]}</p>
      <p className={classes.facts}>
        {t('learn.minutes', { minutes: entry.minutes })}
        {!page && <> · {t('learn.needsData')}</>}
        {page && reached !== undefined && (
          <>
            {' · '}
            {reached === 'done' ? (
              <span className={classes.done}>
                <IconCheck size={14} aria-hidden="true" /> {t('learn.finished')}
              </span>
            ) : (
              t('learn.begun', { step: reached + 1 })
            )}
          </>
        )}
      </p>
    </li>
  );
};

export const LessonList = ({ language }: { readonly language: Language }) => {
  const { t } = useTranslation();
  const { labParts } = usePage();
  const [progress] = useState(() => readProgress(labParts.memory));
  return (
    <TextPage>
      <h1>{t('learn.title')}</h1>
      <p className={classes.intro}>{t('learn.intro')}</p>
      <ol className={classes.list}>
        {course.map((entry) => (
          <Entry key={entry.id} entry={entry} language={language} reached={progress[entry.id]} />
        ))}
      </ol>
    </TextPage>
  );
};
