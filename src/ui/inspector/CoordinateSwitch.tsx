import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import classes from './Inspector.module.css';
import { COORDINATES, inspectorStore } from './inspector-store';

/** Whose numbers are shown: x, y, or both. */
export const CoordinateSwitch = () => {
  const { t } = useTranslation();
  const coordinate = useStore(inspectorStore, (state) => state.coordinate);
  return (
    <fieldset className={classes.switch}>
      <legend className="visually-hidden">{t('inspector.coordinate')}</legend>
      {COORDINATES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={coordinate === one}
          onClick={() => inspectorStore.getState().setCoordinate(one)}
        >
          {one === 'both' ? t('inspector.both') : one}
        </button>
      ))}
    </fieldset>
  );
};
