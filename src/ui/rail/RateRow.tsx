import type { HyperSpec, HyperValue } from '../../catalog/definition';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { NumberField } from '../controls/NumberField';
import { ScaleSlider } from '../controls/ScaleSlider';
import classes from './RateRow.module.css';

interface Props {
  readonly index: number;
  readonly spec: HyperSpec;
  readonly value: HyperValue;
}

/** The learning rate: the one slider that every run has in sight. */
export const RateRow = ({ index, spec, value }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  if (!('scale' in spec) || typeof value !== 'number') return null;
  const label = t('shell.runs.of', { what: t('shell.runs.lr'), number: index + 1 });
  const setRate = (rate: number) => lab.document.getState().setHyper(index, 'lr', rate);
  return (
    <div className={classes.row} data-control="rate">
      <span className={classes.label} aria-hidden="true" title={t('shell.runs.lr')}>
        lr
      </span>
      <ScaleSlider label={label} spec={spec} value={value} onChange={setRate} />
      <NumberField label={label} spec={spec} value={value} onChange={setRate} />
    </div>
  );
};
