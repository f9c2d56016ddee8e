import { SPEEDS } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { useLab, useView } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import classes from './SpeedMenu.module.css';

const options = SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }));

/** How fast a surface race is played back. */
export const SpeedMenu = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const speed = useView((state) => state.speed);
  return (
    <div className={classes.speed}>
      <CompactSelect
        label={t('surface.transport.speed')}
        value={String(speed)}
        options={options}
        onChange={(value) => {
          const next = SPEEDS.find((one) => String(one) === value);
          if (next) lab.view.change({ speed: next });
        }}
      />
    </div>
  );
};
