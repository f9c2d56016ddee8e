import type { Diagnosis } from '../../experiment/step-trace';
import { useTranslation } from '../../i18n';
import { messageOf } from '../../i18n/keys';
import { formatNumber } from '../format';
import classes from './Inspector.module.css';
import { useCalm } from './use-calm';
import { useSpoken } from './use-spoken';

const short = (value: number): string => formatNumber(Number(value.toPrecision(3)));

/** One sentence on what the run is doing, and what says so. */
export const DiagnosisText = ({ diagnosis: newest }: { readonly diagnosis: Diagnosis }) => {
  const { t } = useTranslation();
  const diagnosis = useCalm(newest);
  const values = Object.fromEntries(
    Object.entries(diagnosis.values).map(([name, value]) => [name, short(value)]),
  );
  const verdict = t(`inspector.verdict.${diagnosis.verdict}`);
  const because = messageOf(t, `inspector.because.${diagnosis.because}`, values);
  const spoken = useSpoken(`${verdict} ${because}`);
  return (
    <>
      <p className={classes.diagnosis} data-testid="diagnosis" data-verdict={diagnosis.verdict}>
        {verdict} <span className={classes.because}>{because}</span>
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
};
