import '../../i18n/later';
import type { HyperChange } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { hyperLabel } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { formatInteger } from '../format';
import classes from './ChangesChip.module.css';

interface Props {
  readonly index: number;
  readonly changes: readonly HyperChange[];
}

/** What was changed while the race ran, with the two ways out of it. */
export const ChangesChip = ({ index, changes }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const last = changes.at(-1);
  if (!last) return null;
  const step = formatInteger(last.step);
  const name = Object.keys(last.hyper)
    .map((key) => (key === 'lr' ? key : hyperLabel(t, key)))
    .join(', ');
  const words =
    changes.length === 1
      ? t('details.changes.one', { name, step })
      : t('details.changes.many', { n: changes.length, step });
  const { clearChanges } = lab.document.getState();
  return (
    <div className={classes.chip}>
      <span className={classes.words} title={words}>
        {words}
      </span>
      <span className={classes.actions}>
        <button
          type="button"
          title={t('details.changes.applyAbout')}
          onClick={() => clearChanges(index, true)}
        >
          {t('details.changes.apply')}
        </button>
        <button
          type="button"
          title={t('details.changes.undoAbout')}
          onClick={() => clearChanges(index, false)}
        >
          {t('details.changes.undo')}
        </button>
      </span>
    </div>
  );
};
