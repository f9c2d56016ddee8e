import { useId, useState, useSyncExternalStore } from 'react';
import { encodeResult, MOST_NAME, type SaidAnswer } from '../../experiment/assignment/result';
import { firstView } from '../../experiment/view/view';
import { useTranslation } from '../../i18n';
import type { AskedPlay } from '../../lessons/assigned/asked-play';
import type { Answer } from '../../lessons/schema/question';
import type { Assigned } from '../../state/assignment/fix';
import { linkHash } from '../../state/page/hash';
import { useDocument, useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { Floating } from '../controls/Floating';
import { PlainButton } from '../controls/PlainButton';
import { useCopy } from '../share/use-copy';
import classes from './AssignedStrip.module.css';
import { useScore } from './GoalLine';

const answerOf = (said: Answer | undefined): SaidAnswer | undefined =>
  said === undefined || said.kind === 'number' ? undefined : said;

const Panel = ({ assigned, said }: { assigned: Assigned; said: SaidAnswer | undefined }) => {
  const { t } = useTranslation();
  const { link } = usePage();
  const { kind, sight } = useLab();
  const experiment = useDocument((state) => state.experiment);
  const { assignment, payload } = assigned;
  const score = useScore(assignment.goal);
  const [name, setName] = useState('');
  const [atSeconds] = useState(() => Math.floor(Date.now() / 1000));
  const id = useId();
  const [outcome, copy] = useCopy(() => {});
  const page = kind === 'network' ? 'network' : 'surface';
  const [place = ''] = link().split('#');
  const hash = linkHash(page, experiment, firstView(sight), sight, payload);
  const handed = { name: name.trim(), score, said, atSeconds };
  const line = `${place.split('?')[0]}${hash}&r=${encodeResult(experiment, payload, handed)}`;
  return (
    <div className={classes.panel}>
      <h3 className={classes.heading}>{t('assign.handIn')}</h3>
      <p>{t('assign.handInAbout')}</p>
      <label className={classes.field}>
        {t('assign.name')}
        <input
          data-autofocus
          value={name}
          maxLength={MOST_NAME}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label htmlFor={id}>{t('assign.result')}</label>
      <textarea id={id} readOnly rows={3} value={line} className={classes.line} />
      <PlainButton onClick={() => void copy(line)}>
        {t(outcome === 'copied' ? 'share.copied' : 'assign.copyResult')}
      </PlainButton>
      <p role="status">{outcome === 'failed' && t('share.failed')}</p>
    </div>
  );
};

const nothing = { subscribe: () => () => {}, getState: () => undefined };

/** A student's result as a line of text: a link with what was reached, and a nickname if they want one. */
export const HandIn = ({
  assigned,
  play,
}: {
  readonly assigned: Assigned;
  readonly play: AskedPlay | undefined;
}) => {
  const { t } = useTranslation();
  const { subscribe, getState } = play?.store ?? nothing;
  const state = useSyncExternalStore(subscribe, getState);
  // What is not final is not handed in.
  const said = state && state.phase !== 'asked' ? answerOf(state.said) : undefined;
  return (
    <Floating
      label={t('assign.handIn')}
      role="dialog"
      width={360}
      trigger={(props) => (
        <button type="button" className={classes.primary} {...props}>
          {t('assign.handIn')}
        </button>
      )}
    >
      {() => <Panel assigned={assigned} said={said} />}
    </Floating>
  );
};
