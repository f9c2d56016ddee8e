import '../../i18n/later';
import { IconX } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import { runNames } from '../../i18n/run-names';
import { Awaiting } from '../Awaiting';
import { ChartsPanel } from '../charts/ChartsPanel';
import { useDocument, useLab } from '../context/use-lab';
import { useSettings } from '../context/use-page';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { Pending } from '../pages/Pending';
import { RunValue } from '../rail/RunValue';
import { SurfaceStage } from '../stage/SurfaceStage';
import { LiveChip } from '../transport/LiveChip';
import { SpeedMenu } from '../transport/SpeedMenu';
import { Transport } from '../transport/Transport';
import { VerdictChip } from '../verdict/VerdictChip';
import { Caption } from './Caption';
import classes from './Presenter.module.css';
import { usePresenting } from './use-presenting';

const NetworkStage = onDemand(async () => (await import('../stage/NetworkStage')).NetworkStage);

const Legend = () => {
  const { t } = useTranslation();
  const names = runNames(
    t,
    useDocument((state) => state.experiment.runs),
  );
  return (
    <ul className={classes.legend}>
      {names.map((name, run) => (
        <li key={name}>
          <RunMarker run={run} size={13} /> <strong>{name}</strong> <RunValue run={run} />
          <VerdictChip run={run} />
        </li>
      ))}
    </ul>
  );
};

/** A lab as a room sees it: stage, charts and one sentence, large; the rails stay with whoever prepared it. */
export const Presenter = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const title = useDocument(({ experiment }) => experimentName(t, experiment));
  const present = useSettings((state) => state.present);
  const leave = useCallback(() => present(false), [present]);
  usePresenting(lab, leave);
  return (
    <div className={classes.room}>
      <header className={classes.head}>
        <h2 className="visually-hidden">{title}</h2>
        <Legend />
        <IconButton
          label={t('present.leave')}
          title={`${t('present.leave')} (Esc)`}
          onClick={leave}
        >
          <IconX size={18} />
        </IconButton>
      </header>
      <section
        id="stage"
        tabIndex={-1}
        className={classes.stage}
        aria-label={t('shell.panels.stage')}
      >
        <ErrorBoundary>
          {lab.kind === 'plane' ? (
            <SurfaceStage bare />
          ) : (
            <Awaiting fallback={<Pending />}>
              <NetworkStage />
            </Awaiting>
          )}
        </ErrorBoundary>
      </section>
      <section className={classes.charts} aria-label={t('shell.panels.charts')}>
        <ErrorBoundary>
          <ChartsPanel bare />
        </ErrorBoundary>
      </section>
      <section className={classes.words} aria-label={t('present.caption')}>
        <ErrorBoundary>
          <Caption />
        </ErrorBoundary>
      </section>
      <section className={classes.transport} aria-label={t('shell.panels.transport')}>
        <ErrorBoundary>
          <Transport pace={lab.kind === 'plane' ? <SpeedMenu /> : <LiveChip />} />
        </ErrorBoundary>
      </section>
    </div>
  );
};
