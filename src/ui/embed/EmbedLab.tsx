import { IconArrowUpRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import { runNames } from '../../i18n/run-names';
import { Awaiting } from '../Awaiting';
import { useDocument, useLab, useView } from '../context/use-lab';
import { RunMarker } from '../controls/RunMarker';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { Pending } from '../pages/Pending';
import { RunValue } from '../rail/RunValue';
import { SurfaceStage } from '../stage/SurfaceStage';
import { LiveChip } from '../transport/LiveChip';
import { SpeedMenu } from '../transport/SpeedMenu';
import { Transport } from '../transport/Transport';
import classes from './EmbedLab.module.css';

const ChartsPanel = onDemand(async () => (await import('../charts/ChartsPanel')).ChartsPanel);
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
          <RunMarker run={run} /> {name} <RunValue run={run} />
        </li>
      ))}
    </ul>
  );
};

interface Props {
  /** Where the experiment opens in the site; nothing: there is no site to lead to. */
  readonly home: (() => string) | undefined;
  /** Nothing of the experiment can be changed. */
  readonly locked: boolean;
}

/** A lab without rails: what it is, who races, stage, charts where there is room, playback, and the way to the site. */
export const EmbedLab = ({ home, locked }: Props) => {
  const { t } = useTranslation();
  const { kind } = useLab();
  const title = useDocument(({ experiment }) => experimentName(t, experiment));
  const relief = useView(({ layers }) => layers.relief === true);
  useEffect(() => {
    document.title = `${title} · Downhill`;
  }, [title]);
  return (
    <main className={classes.embed} data-locked={locked || undefined}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        <Legend />
        {home && (
          <a
            className={classes.mark}
            href={home()}
            target="_blank"
            rel="noopener"
            // As it is now.
            onPointerDown={({ currentTarget }) => {
              currentTarget.href = home();
            }}
            onFocus={({ currentTarget }) => {
              currentTarget.href = home();
            }}
          >
            {t('share.embedOpen')} <IconArrowUpRight size={14} aria-hidden="true" />
          </a>
        )}
      </header>
      <section
        id="stage"
        className={classes.stage}
        aria-label={t('shell.panels.stage')}
        data-relief={relief || undefined}
      >
        <ErrorBoundary>
          {kind === 'plane' ? (
            <SurfaceStage bare />
          ) : (
            <Awaiting fallback={<Pending />}>
              <NetworkStage bare />
            </Awaiting>
          )}
        </ErrorBoundary>
      </section>
      <section className={classes.charts} data-panel="charts" aria-label={t('shell.panels.charts')}>
        <ErrorBoundary>
          <Awaiting fallback={<Pending />}>
            <ChartsPanel bare />
          </Awaiting>
        </ErrorBoundary>
      </section>
      <section className={classes.transport} aria-label={t('shell.panels.transport')}>
        <ErrorBoundary>
          <Transport pace={kind === 'plane' ? <SpeedMenu /> : <LiveChip />} />
        </ErrorBoundary>
      </section>
    </main>
  );
};
