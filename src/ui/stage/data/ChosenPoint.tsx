import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { LEAST_POINTS } from '../../../catalog/point-sets/params';
import { pointsOf } from '../../../experiment/fit/data';
import type { FitSpec } from '../../../experiment/types';
import { dataNames } from '../../../formula/data';
import { useTranslation } from '../../../i18n';
import type { DataEdits } from '../../../state/surface/data-edits';
import { useSurfaceLab } from '../../context/use-lab';
import { useLocked } from '../../context/use-locked';
import { IconButton } from '../../controls/IconButton';
import { NumberField } from '../../controls/NumberField';
import { formatNumber } from '../../format';
import classes from './DataCard.module.css';
import { column } from './plot';
import { pointingIn } from './pointing';

interface Props {
  readonly objective: FitSpec;
  readonly edits: DataEdits;
}

/** The chosen point's numbers, to be typed; where none is chosen, what can be done. */
export const ChosenPoint = ({ objective, edits }: Props) => {
  const { t } = useTranslation();
  const pointing = pointingIn(useSurfaceLab());
  const locked = useLocked('data-points');
  const chosen = useStore(pointing, (state) => state.chosen);
  const points = pointsOf(objective.data);
  const specs = useMemo(
    () =>
      dataNames.map((_, k) => {
        const values = column(points, k);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        return { default: 0, min: low, max: high > low ? high : low + 1, scale: 'linear' } as const;
      }),
    [points],
  );
  const point = chosen === undefined ? undefined : points[chosen];
  const number = (chosen ?? 0) + 1;
  const told = (point ?? []).map((value, k) => `${dataNames[k]} ${formatNumber(value)}`).join(', ');
  return (
    <div className={classes.chosen}>
      <output className={classes.told} aria-live="polite" data-testid="data-chosen">
        {point && t('fit.edit.chosen', { number, count: points.length, told })}
      </output>
      {locked ? (
        <span className={classes.note}>
          {point
            ? t('fit.edit.chosen', { number, count: points.length, told })
            : t('fit.edit.locked')}
        </span>
      ) : point && chosen !== undefined ? (
        <>
          <span className={classes.number}>{t('fit.edit.number', { number })}</span>
          {point.map((value, k) => {
            const name = dataNames[k] ?? '';
            return (
              <span key={name} className={classes.field}>
                {name}
                <NumberField
                  label={t('fit.edit.field', { name, number })}
                  spec={specs[k] ?? { default: 0, min: -1, max: 1, scale: 'linear' }}
                  value={value}
                  messageAlign="start"
                  onChange={(next) =>
                    edits.move(
                      chosen,
                      point.map((old, i) => (i === k ? next : old)),
                    )
                  }
                />
              </span>
            );
          })}
          <IconButton
            label={t('fit.edit.remove')}
            disabled={points.length <= LEAST_POINTS}
            onClick={() => {
              if (edits.remove(chosen)) pointing.setState({ chosen: undefined });
            }}
          >
            <IconTrash size={14} />
          </IconButton>
        </>
      ) : (
        <span className={classes.note}>
          {t(points[0]?.length === 3 ? 'fit.edit.hintGiven' : 'fit.edit.hint')}
        </span>
      )}
    </div>
  );
};
