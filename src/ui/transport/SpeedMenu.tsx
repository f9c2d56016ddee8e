import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { sessionStore } from '../../state/session';
import { CompactSelect } from '../controls/CompactSelect';
import classes from './SpeedMenu.module.css';

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

const options = SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }));

/** How fast a surface race is played back. */
export const SpeedMenu = () => {
  const { t } = useTranslation();
  const speed = useStore(sessionStore, (state) => state.speed);
  return (
    <div className={classes.speed}>
      <CompactSelect
        label={t('surface.transport.speed')}
        value={String(speed)}
        options={options}
        onChange={(value) => sessionStore.getState().setSpeed(Number(value))}
      />
    </div>
  );
};
