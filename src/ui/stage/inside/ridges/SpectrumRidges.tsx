import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { useDocument, useNetworkLab } from '../../../context/use-lab';
import { runStyle } from '../../../run-style';
import { stepSeen } from '../../../step-seen';
import { useLive } from '../../../use-live';
import { useRunName } from '../../../use-run-name';
import frame from '../inside.module.css';
import { useAnswer } from '../use-answer';
import { RidgePlot } from './RidgePlot';
import { ridgeOfSpectrum } from './ridge-paths';
import { useNewest } from './use-newest';

/** The singular values of one run's matrices, step behind step. */
export const SpectrumRidges = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const runs = useDocument((state) => state.experiment.runs);
  const name = useRunName(run);
  const step = useLive(() => stepSeen(lab));
  const until = useNewest(run);
  // A value may take longer than the next evaluation is away.
  const { answer } = useAnswer(
    'spectrumCourse',
    until < 0 ? undefined : { run, until },
    Number.POSITIVE_INFINITY,
  );
  if (answer?.run !== run || answer.points.length < 2) return null;
  const { color } = runStyle(lookOf(runs, run));
  return (
    <>
      <p className={frame.about}>
        {t('inside.ridges.spectra', { name })}{' '}
        {answer.done < answer.of &&
          t('inside.ridges.progress', { done: answer.done, of: answer.of })}
      </p>
      <div className={frame.cards}>
        {answer.points[0]?.matrices.map((matrix, k) => {
          const rows = answer.points.flatMap(({ step: at, matrices }) => {
            const found = matrices[k];
            return found ? [{ at, found }] : [];
          });
          const largest = Math.max(...rows.map(({ found }) => found.values[0] ?? 0)) || 1;
          const label = t('inside.ridges.spectrum', { name: matrix.name });
          return (
            <section key={matrix.name} className={frame.card} aria-label={label}>
              <h2 className={frame.head}>
                <span className={frame.name}>{label}</span>
              </h2>
              <RidgePlot
                label={label}
                ridges={rows.map(({ at, found }) => ridgeOfSpectrum(at, found, largest))}
                color={color}
                step={step}
              />
            </section>
          );
        })}
      </div>
    </>
  );
};
