import { COORDINATES } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { axisNames } from '../../i18n/catalog-text';
import { useDocument, useLab, useView } from '../context/use-lab';
import classes from './Inspector.module.css';

/** Whose numbers are shown: x, y, or both. */
export const CoordinateSwitch = () => {
  const { t } = useTranslation();
  const { view } = useLab();
  const names = axisNames(
    t,
    useDocument((state) => state.experiment.objective),
  );
  const coordinate = useView((state) => state.coordinate);
  return (
    <fieldset className={classes.switch}>
      <legend className="visually-hidden">{t('inspector.coordinate')}</legend>
      {COORDINATES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={coordinate === one}
          onClick={() => view.change({ coordinate: one })}
        >
          {one === 'both' ? t('inspector.both') : names[one === 'x' ? 0 : 1]}
        </button>
      ))}
    </fieldset>
  );
};
