import '../../i18n/later';
import './hide.css';
import { IconClipboardText, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../i18n';
import { type AskedPlay, createAskedPlay } from '../../lessons/assigned/asked-play';
import { questionOf } from '../../lessons/assigned/question-of';
import type { Question } from '../../lessons/schema/question';
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
const useAsked = (assigned: Assigned, ask: Question | undefined): AskedPlay | undefined => {
  const lab = useLab();
  const [play, setPlay] = useState<AskedPlay>();
  useEffect(() => {
    const { assignment, asking } = assigned;
    if (ask === undefined) return setPlay(undefined);
    lab.view.follow({ hideFuture: true });
    const begun = createAskedPlay(lab, ask, () => {
      asking.set(undefined);
      if (!assignment.hidden.includes('future')) lab.view.follow({ hideFuture: false });
    });
    asking.set(ask.kind === 'place' ? { point: begun.point } : {});
    setPlay(begun);
    return () => {
      asking.set(undefined);
      begun.dispose();
    };
  }, [lab, assigned, ask]);
  return play;
};

/** What a teacher asks, over the lab that it is about. */
export const AssignedStrip = ({ assigned }: { readonly assigned: Assigned }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { settings } = usePage();
  const { assignment, from } = assigned;
  const { title, task, locked, hidden, question, goal } = assignment;
  const experiment = useDocument((state) => state.experiment);
  const ask = useMemo(() => question && questionOf(question, from, spanOf(from)), [question, from]);
  const play = useAsked(assigned, ask);
  // The start is the finger that points at a place.
  const pointing = ask?.kind === 'place';
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
      {question && ask && play && (
        <div className={classes.asked}>
          <Prediction play={play} ask={ask} words={askedWords(t, question, experiment)} />
        </div>
      )}
    </section>
  );
};
