import { useTranslation } from '../../i18n';
import '../../i18n/inspector';
import { useDocument, useLab, useView } from '../context/use-lab';
import { RunMarker } from '../controls/RunMarker';
import { DiagnosisText } from '../inspector/DiagnosisText';
import { useTrace } from '../inspector/use-trace';
import { useRunName } from '../use-run-name';
import { useRunStyle } from '../use-run-style';
import { useVerdictWord } from '../verdict/use-verdict';
import classes from './Presenter.module.css';

/** Why it does so: known of planes, where every step is computed again. */
const Reasoned = () => {
  const { t } = useTranslation();
  const traced = useTrace();
  return traced ? (
    <DiagnosisText diagnosis={traced.trace.diagnosis} />
  ) : (
    <p>{t('inspector.waiting')}</p>
  );
};

const Told = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const word = useVerdictWord(run);
  return (
    <p aria-live="polite">
      {word && `${t(`shell.verdict.${word}`)}: ${t(`shell.verdictAbout.${word}`)}`}
    </p>
  );
};

/** The sentence under the picture: what the run that is spoken of is doing. */
export const Caption = () => {
  const { kind } = useLab();
  const run = useView((state) => state.run);
  const runs = useDocument((state) => state.experiment.runs.length);
  const spoken = Math.min(run, runs - 1);
  const name = useRunName(spoken);
  const { color } = useRunStyle(spoken);
  return (
    <div className={classes.caption} style={{ '--run': color }}>
      <RunMarker run={spoken} size={13} />
      <strong>{name}</strong>
      <div className={classes.sentence}>
        {kind === 'plane' ? <Reasoned /> : <Told run={spoken} />}
      </div>
    </div>
  );
};
