import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { formatInteger, formatNumber } from '../format';
import { useLive } from '../use-live';
import classes from './EpochProgress.module.css';
import rail from './rail.module.css';

interface Props {
  readonly steps: number;
  readonly batch: number;
  readonly train: number;
}

/** How far training has come, in passes over the data and in steps. */
export const EpochProgress = ({ steps, batch, train }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const trained = useLive(() => lab.race.lastStep);
  // As the engine counts: full batches only.
  const perEpoch = Math.max(1, Math.floor(train / batch));
  const epochs = steps / perEpoch;
  const epoch = Math.min(Math.ceil(epochs), Math.floor(trained / perEpoch) + 1);
  const whole = formatNumber(Number(epochs.toPrecision(3)));
  return (
    <div>
      <div className={rail.facts}>
        <span>
          {trained === 0 || epochs < 1
            ? t('shell.network.epochs', { epochs: whole })
            : t('shell.network.epoch', { epoch, epochs: whole })}
        </span>
        <span>
          {t('shell.network.stepOf', { step: formatInteger(trained), steps: formatInteger(steps) })}
        </span>
      </div>
      <progress
        className={classes.bar}
        max={steps}
        value={Math.min(trained, steps)}
        aria-label={t('shell.network.progress')}
      />
    </div>
  );
};
