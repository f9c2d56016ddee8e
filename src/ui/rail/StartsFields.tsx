import { IconPlus, IconX } from '@tabler/icons-react';
import { resolvePlane } from '../../experiment/plane';
import { MOST_STARTS } from '../../experiment/starts';
import type { PlaneSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import type { Lab } from '../../state/lab/lab';
import { furtherStartsOf } from '../../state/surface/starts';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { IconButton } from '../controls/IconButton';
import { FieldRow } from './FieldRow';
import { cloudCount, cloudRadius } from './number-specs';
import classes from './rail.module.css';

const KINDS = ['one', 'points', 'cloud'] as const;
type Kind = (typeof KINDS)[number];

/** A new start lies this share of the domain beside the one before. */
const BESIDE = 0.08;

const addBeside = (lab: Pick<Lab, 'document'>, objective: PlaneSpec): void => {
  const { starts, start } = objective;
  const last = (starts && 'points' in starts ? starts.points.at(-1) : undefined) ?? start;
  const { domain, dimension } = resolvePlane(objective);
  const [[xMin, xMax], [yMin, yMax]] = domain;
  // Towards the middle, so that it is seen.
  const step = ([low, high]: readonly [number, number], at: number) =>
    (at > (low + high) / 2 ? -1 : 1) * BESIDE * (high - low);
  furtherStartsOf(lab).add([
    last[0] + step([xMin, xMax], last[0]),
    dimension === 1 ? last[1] : last[1] + step([yMin, yMax], last[1]),
  ]);
};

/** From where the runs race: one start, further ones set by hand, or a cloud that follows from the seed. */
export const StartsFields = ({ objective }: { readonly objective: PlaneSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { starts } = objective;
  const cloud = starts && 'cloud' in starts ? starts.cloud : undefined;
  const points = starts && 'points' in starts ? starts.points : undefined;
  const kind: Kind = cloud ? 'cloud' : points ? 'points' : 'one';
  const set = (next: NonNullable<PlaneSpec['starts']>) =>
    lab.document.getState().setObjective({ starts: next });
  const choose = (next: string) => {
    if (next === kind) return;
    if (next === 'cloud')
      set({ cloud: { count: cloudCount.default, radius: cloudRadius.default } });
    else if (next === 'points') addBeside(lab, objective);
    else set({ points: [] });
  };
  return (
    <>
      <div className={classes.row}>
        <span aria-hidden="true">{t('stage.starts.title')}</span>
        <CompactSelect
          control="further-starts"
          label={t('stage.starts.title')}
          look="field"
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`stage.starts.${value}`) }))}
          onChange={choose}
        />
      </div>
      {points && (
        <div className={classes.row} data-control="further-starts">
          <span>{t('stage.starts.count', { count: points.length + 1 })}</span>
          <span className={classes.tail}>
            <IconButton
              label={t('stage.starts.add')}
              disabled={points.length >= MOST_STARTS}
              onClick={() => addBeside(lab, objective)}
            >
              <IconPlus size={15} />
            </IconButton>
            <IconButton
              label={t('stage.starts.removeLast')}
              onClick={() => set({ points: points.slice(0, -1) })}
            >
              <IconX size={15} />
            </IconButton>
          </span>
        </div>
      )}
      {cloud && (
        <>
          <FieldRow
            control="further-starts"
            label={t('stage.starts.cloudCount')}
            name={t('stage.starts.cloudCountLong')}
            spec={cloudCount}
            value={cloud.count}
            onChange={(count) => set({ cloud: { ...cloud, count } })}
          />
          <FieldRow
            control="further-starts"
            label={t('stage.starts.radius')}
            name={t('stage.starts.radiusLong')}
            spec={cloudRadius}
            value={cloud.radius}
            messageAlign="start"
            onChange={(radius) => set({ cloud: { ...cloud, radius } })}
          />
        </>
      )}
    </>
  );
};
