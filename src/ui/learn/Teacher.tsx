import { useTranslation } from '../../i18n';
import type { TeacherText } from '../../lessons/schema/text';
import classes from './LessonPanel.module.css';
import { Marked } from './Marked';

/** What a teacher wants to know before giving the lesson. */
export const Teacher = ({ text }: { readonly text: TeacherText }) => {
  const { t } = useTranslation();
  return (
    <section className={classes.teacher} aria-label={t('learn.teacher.open')}>
      <h3>{t('learn.teacher.aims')}</h3>
      <ul>
        {text.aims.map((aim) => (
          <li key={aim}>
            <Marked text={aim} />
          </li>
        ))}
      </ul>
      <h3>{t('learn.teacher.before')}</h3>
      <p>
        <Marked text={text.before} />
      </p>
      <h3>{t('learn.teacher.advice')}</h3>
      <p>
        <Marked text={text.advice} />
      </p>
      <h3>{t('learn.teacher.questions')}</h3>
      <dl>
        {text.questions.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>
              <Marked text={ask} />
            </dt>
            <dd>
              <Marked text={answer} />
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('learn.teacher.wrongIdeas')}</h3>
      <dl>
        {text.wrongIdeas.map(({ idea, instead }) => (
          <div key={idea}>
            <dt>
              <Marked text={idea} />
            </dt>
            <dd>
              <Marked text={instead} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
