import '../../i18n/later';
import './hide.css';
import { IconClipboardText, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../i18n';
import { type AskedPlay, createAskedPlay } from '../../lessons/assigned/asked-play';
import { questionOf } from '../../lessons/assigned/question-of';
import type { Assigned } from '../../state/assignment/fix';
import { useDocument, useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { IconButton } from '../controls/IconButton';
import { PlainButton } from '../controls/PlainButton';
import { Prediction } from '../learn/Prediction';
import classes from './AssignedStrip.module.css';
import { askedWords } from './asked-words';
import { GoalLine } from './GoalLine';
import { HandIn } from './HandIn';
import { holdLocked } from './hold-locked';
import { spanOf } from './span-of';

/** The prediction of an assignment, as long as its link is open. */
const useAsked = (assigned: Assigned): AskedPlay | undefined => {
  const lab = useLab();
  const [play, setPlay] = useState<AskedPlay>();
  useEffect(() => {
    const { assignment, asking, from } = assigned;
    const { question, hidden } = assignment;
    if (question === undefined) return setPlay(undefined);
    lab.view.follow({ hideFuture: true });
    const begun = createAskedPlay(lab, questionOf(question, from, spanOf(from)), () => {
      asking.set(undefined);
      if (!hidden.includes('future')) lab.view.follow({ hideFuture: false });
    });
    asking.set(question.kind === 'place' ? { point: begun.point } : {});
    setPlay(begun);
    return () => {
      asking.set(undefined);
      begun.dispose();
    };
  }, [lab, assigned]);
  return play;
};

/** What a teacher asks, over the lab that it is about. */
export const AssignedStrip = ({ assigned }: { readonly assigned: Assigned }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { settings } = usePage();
  const { assignment } = assigned;
  const { title, task, locked, hidden, question, goal } = assignment;
  const experiment = useDocument((state) => state.experiment);
  const play = useAsked(assigned);
  // The start is the finger that points at a place.
  const pointing = question?.kind === 'place';
  useEffect(
    () => holdLocked(pointing ? locked.filter((lock) => lock !== 'start') : locked),
    [locked, pointing],
  );
  useEffect(() => {
    document.documentElement.dataset.hide = hidden.join(' ');
    return () => {
      delete document.documentElement.dataset.hide;
    };
  }, [hidden]);
  return (
    <section className={classes.strip} data-strip aria-label={t('assign.title')}>
      <div className={classes.row}>
        <IconClipboardText size={18} aria-hidden="true" className={classes.icon} />
        <h2 className={classes.title}>{title || t('assign.title')}</h2>
        <p className={classes.task}>{task}</p>
        {goal && <GoalLine goal={goal} />}
        <HandIn assigned={assigned} play={play} />
        <PlainButton onClick={() => settings.getState().use('class')}>
          {t('assign.class')}
        </PlainButton>
        <IconButton
          label={t('assign.leave')}
          onClick={() => {
            lab.fixed.set(undefined);
          }}
        >
          <IconX size={16} />
        </IconButton>
      </div>
      {question && play && (
        <div className={classes.asked}>
          <Prediction
            play={play}
            ask={questionOf(question, assigned.from, spanOf(assigned.from))}
            words={askedWords(t, question, experiment)}
          />
        </div>
      )}
    </section>
  );
};
