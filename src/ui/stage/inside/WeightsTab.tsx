import { useTranslation } from '../../../i18n';
import { useView } from '../../context/use-lab';
import { useRunName } from '../../use-run-name';
import { InsideState } from './InsideState';
import frame from './inside.module.css';
import { PicturesCanvas } from './PicturesCanvas';
import { Scroll } from './Scroll';
import { SpectrumPlot } from './SpectrumPlot';
import { useAnswer } from './use-answer';
import { useJudgedAt } from './use-judged-at';
import classes from './Weights.module.css';

/** A run's weights as pictures, and the singular values of every run's matrices. */
export const WeightsTab = () => {
  const { t } = useTranslation();
  const run = useView((state) => state.run);
  const name = useRunName(run);
  const [own] = useJudgedAt(run);
  const seen = useJudgedAt();
  // One scale for all that are compared; the run that is chosen is, hidden or not.
  const points = own && !seen.some((point) => point.run === run) ? [...seen, own] : seen;
  const asked = useAnswer('weights', own && { run, points });
  const spectra = useAnswer('spectra', points.length > 0 ? { points } : undefined);
  const shown = asked.whole?.run === run ? asked.whole : undefined;
  const lines = spectra.answer ?? spectra.whole ?? [];
  const matrices = lines[0]?.matrices ?? [];
  return (
    <Scroll label={t('inside.tab.weights')}>
      {shown ? (
        <>
          <p className={frame.about}>{t('inside.weights.about', { name, step: shown.step })}</p>
          <div className={classes.wide}>
            {shown.layers.map((pictures) => (
              <PicturesCanvas key={pictures.name} pictures={pictures} />
            ))}
          </div>
        </>
      ) : (
        <InsideState {...asked} nothing={t(own ? 'inside.notKept' : 'inside.notYet')} />
      )}
      {matrices.length > 0 && (
        <p className={frame.about}>{t('inside.spectrum.about', { step: lines[0]?.step ?? 0 })}</p>
      )}
      <div className={frame.cards}>
        {matrices.map((matrix) => (
          <SpectrumPlot key={matrix.name} name={matrix.name} spectra={lines} />
        ))}
      </div>
    </Scroll>
  );
};
