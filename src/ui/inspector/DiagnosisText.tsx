import type { Diagnosis } from '../../experiment/step-trace';
import { useTranslation } from '../../i18n';
import classes from './Inspector.module.css';
import { sayDiagnosis } from './told';
import { useSpoken } from './use-spoken';

/** One sentence on what the run is doing, and what says so. */
export const DiagnosisText = ({ diagnosis }: { readonly diagnosis: Diagnosis }) => {
  const { t } = useTranslation();
  const { sentence, reasons } = sayDiagnosis(t, diagnosis);
  const spoken = useSpoken(`${sentence} ${reasons}`);
  const { kind, from, where } = diagnosis.verdict;
  return (
    <>
      <p
        className={classes.diagnosis}
        data-testid="diagnosis"
        data-verdict={kind}
        data-from={from}
        data-where={where}
      >
        {sentence} <span className={classes.because}>{reasons}</span>
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
};
