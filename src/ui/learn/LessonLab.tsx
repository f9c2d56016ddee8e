import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import type { LessonPlay } from '../../lessons/play/lesson-play';
import { Awaiting } from '../Awaiting';
import { useLab, useView } from '../context/use-lab';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { Pending } from '../pages/Pending';
import { SurfaceStage } from '../stage/SurfaceStage';
import { LiveChip } from '../transport/LiveChip';
import { SpeedMenu } from '../transport/SpeedMenu';
import { Transport } from '../transport/Transport';
import { LessonControls } from './LessonControls';
import classes from './LessonPage.module.css';

const ChartsPanel = onDemand(async () => (await import('../charts/ChartsPanel')).ChartsPanel);
const SweepPanel = onDemand(async () => (await import('../sweep/SweepPanel')).SweepPanel);
const NetworkStage = onDemand(async () => (await import('../stage/NetworkStage')).NetworkStage);

/** The lab beside a lesson's text: stage, charts, playback, and of the controls those that the step leaves open. */
export const LessonLab = ({ play }: { readonly play: LessonPlay }) => {
  const { t } = useTranslation();
  const { kind } = useLab();
  const asked = useStore(play.store, ({ phase }) => phase === 'asked');
  const sweeping = useView(({ sweep }) => sweep);
  return (
    <>
      <section
        id="stage"
        tabIndex={-1}
        className={classes.stage}
        aria-label={t('shell.panels.stage')}
      >
        <ErrorBoundary>
          {kind === 'plane' ? (
            <SurfaceStage bare />
          ) : (
            <Awaiting fallback={<Pending />}>
              <NetworkStage />
            </Awaiting>
          )}
        </ErrorBoundary>
      </section>
      <section className={classes.side} aria-label={t('shell.panels.charts')}>
        <ErrorBoundary>
          <LessonControls play={play} />
          <Awaiting fallback={<Pending />}>
            {sweeping ? <SweepPanel /> : <ChartsPanel bare />}
          </Awaiting>
        </ErrorBoundary>
      </section>
      {/* Nobody plays before the prediction is made. */}
      <section className={classes.transport} aria-label={t('shell.panels.transport')} inert={asked}>
        <ErrorBoundary>
          <Transport pace={kind === 'plane' ? <SpeedMenu /> : <LiveChip />} />
        </ErrorBoundary>
      </section>
    </>
  );
};
