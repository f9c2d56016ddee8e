import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { use, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Language, useTranslation } from '../../i18n';
import type { LessonPlay } from '../../lessons/play/lesson-play';
import type { LessonEntry } from '../../lessons/schema/entry';
import type { AnyLessonText, AnyStepText } from '../../lessons/schema/text';
import { Awaiting } from '../Awaiting';
import { usePage } from '../context/use-page';
import { PlainButton } from '../controls/PlainButton';
import { Pending } from '../pages/Pending';
import { pageLink } from '../topbar/page-link';
import classes from './LessonPanel.module.css';
import { loadOnce } from './load-once';
import { Marked } from './Marked';
import { Prediction } from './Prediction';
import { Teacher } from './Teacher';

interface Props {
  readonly play: LessonPlay;
  readonly entry: LessonEntry;
  readonly language: Language;
  readonly text: AnyLessonText;
}

/** What a step waits for, and what is said when it is done. */
const Doing = ({ play, words }: { readonly play: LessonPlay; readonly words: AnyStepText }) => {
  const { t } = useTranslation();
  const done = useStore(play.store, ({ phase }) => phase === 'done');
  const [helped, setHelped] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Whoever was shown it had the focus on a button that is gone.
    if (done && document.activeElement === document.body) told.current?.focus();
  }, [done]);
  return (
    <>
      {done ? (
        <p ref={told} className={classes.done} role="status" tabIndex={-1}>
          <IconCheck size={18} aria-hidden="true" />
          <span>
            <Marked text={words.done ?? ''} />
          </span>
        </p>
      ) : (
        <>
          {helped && (
            <p className={classes.hint}>
              <Marked text={words.hint ?? ''} />
            </p>
          )}
          <div className={classes.buttons}>
            {helped ? (
              <PlainButton onClick={play.showMe}>{t('learn.showMe')}</PlainButton>
            ) : (
              <PlainButton onClick={() => setHelped(true)}>{t('learn.hint')}</PlainButton>
            )}
            <PlainButton onClick={play.again}>{t('learn.again')}</PlainButton>
          </div>
        </>
      )}
    </>
  );
};

const End = ({ play, entry, language }: Omit<Props, 'text'>) => {
  const { t } = useTranslation();
  const [teaching, setTeaching] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const teach = () => {
    setTeaching(true);
    // The button goes.
    whole.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={whole} className={classes.end} tabIndex={-1}>
      <p>{t('learn.end')}</p>
      <h3>{t('learn.sources')}</h3>
      <ul className={classes.sources}>
        {play.lesson.sources.map(({ title, authors, year, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
            , {authors}, {year}
          </li>
        ))}
      </ul>
      {teaching ? (
        <Awaiting fallback={<Pending />}>
          <TeacherPage entry={entry} language={language} />
        </Awaiting>
      ) : (
        <PlainButton onClick={teach}>{t('learn.teacher.open')}</PlainButton>
      )}
    </div>
  );
};

const TeacherPage = ({ entry, language }: Pick<Props, 'entry' | 'language'>) => (
  <Teacher text={use(loadOnce(`${entry.id}/${language}/teacher`, entry.teacher[language]))} />
);

/** The text of a lesson, a step at a time. */
export const LessonPanel = ({ play, entry, language, text }: Props) => {
  const { t } = useTranslation();
  const { router } = usePage();
  const { index, reached, phase } = useStore(play.store);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(index);
  useEffect(() => {
    if (shown.current === index) return;
    shown.current = index;
    // Who reads by ear or keyboard goes on where the new step begins.
    heading.current?.focus();
  }, [index]);
  const { steps } = play.lesson;
  const step = steps[index];
  const words = step && text.steps[step.id];
  const course = router.find('learn');
  if (!step || !words) return null;
  const last = index === steps.length - 1;
  return (
    <section className={classes.panel} aria-label={entry.title[language]}>
      <header className={classes.head}>
        {course && (
          <a className={classes.course} {...pageLink(router, course)}>
            {t('learn.title')}
          </a>
        )}
        <h1>{entry.title[language]}</h1>
        <ol className={classes.dots}>
          {steps.map(({ id }, k) => (
            <li key={id}>
              <button
                type="button"
                className={classes.dot}
                data-done={k < reached}
                aria-current={k === index ? 'step' : undefined}
                aria-label={t('learn.step', { step: k + 1, of: steps.length })}
                disabled={k > reached}
                onClick={() => play.goTo(k)}
              />
            </li>
          ))}
        </ol>
      </header>
      <div className={classes.body} key={step.id}>
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p>
          <Marked text={words.text} />
        </p>
        {step.kind === 'try' && <Doing play={play} words={words} />}
        {step.kind === 'predict' && <Prediction play={play} ask={step.ask} words={words} />}
        {last && phase === 'done' && <End play={play} entry={entry} language={language} />}
      </div>
      <footer className={classes.foot}>
        <button
          type="button"
          className={classes.back}
          disabled={index === 0}
          onClick={() => play.goTo(index - 1)}
        >
          <IconArrowLeft size={16} aria-hidden="true" />
          {t('learn.back')}
        </button>
        <span className={classes.count}>
          {index + 1} / {steps.length}
        </span>
        <button
          type="button"
          className={classes.next}
          disabled={last || phase !== 'done'}
          onClick={() => play.goTo(index + 1)}
        >
          {t('learn.next')}
          <IconArrowRight size={16} aria-hidden="true" />
        </button>
      </footer>
    </section>
  );
};
