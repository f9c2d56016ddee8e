import '../../i18n/later';
import { IconPlus, IconX } from '@tabler/icons-react';
import { MOST_STARTS } from '../../experiment/starts';
import type { PlaneSpec, StartsSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';
import { addBeside } from './add-beside';
import { FieldRow } from './FieldRow';
import { cloudCount, cloudRadius } from './number-specs';
import classes from './rail.module.css';

interface Props {
  readonly objective: PlaneSpec;
  readonly starts: StartsSpec;
}

/** How many further starts there are, or how wide their cloud is: loaded where there are some. */
export const StartsDetails = ({ objective, starts }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const set = (next: StartsSpec) => lab.document.getState().setObjective({ starts: next });
  if ('points' in starts) {
    const { points } = starts;
    return (
      <div className={classes.row} data-control="further-starts">
        <span>{t('noise.starts.count', { count: points.length + 1 })}</span>
        <span className={classes.tail}>
          <IconButton
            label={t('noise.starts.add')}
            disabled={points.length >= MOST_STARTS}
            onClick={() => addBeside(lab, objective)}
          >
            <IconPlus size={15} />
          </IconButton>
          <IconButton
            label={t('noise.starts.removeLast')}
            onClick={() => set({ points: points.slice(0, -1) })}
          >
            <IconX size={15} />
          </IconButton>
        </span>
      </div>
    );
  }
  const { cloud } = starts;
  return (
    <>
      <FieldRow
        control="further-starts"
        label={t('noise.starts.cloudCount')}
        name={t('noise.starts.cloudCountLong')}
        spec={cloudCount}
        value={cloud.count}
        onChange={(count) => set({ cloud: { ...cloud, count } })}
      />
      <FieldRow
        control="further-starts"
        label={t('noise.starts.radius')}
        name={t('noise.starts.radiusLong')}
        spec={cloudRadius}
        value={cloud.radius}
        messageAlign="start"
        onChange={(radius) => set({ cloud: { ...cloud, radius } })}
      />
    </>
  );
};
