import { IconArrowsMove, IconBrush, IconEraser } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { Dataset } from '../../../catalog/dataset';
import { MOST_CLASSES } from '../../../catalog/planar-sets/params';
import { MOST_POINTS } from '../../../catalog/point-sets/params';
import { useTranslation } from '../../../i18n';
import { problemText } from '../../../i18n/said-text';
import { useNetworkLab } from '../../context/use-lab';
import { IconButton } from '../../controls/IconButton';
import { NumberField } from '../../controls/NumberField';
import { ScaleSlider } from '../../controls/ScaleSlider';
import { formatNumber } from '../../format';
import classes from './BrushBar.module.css';
import { brushIn } from './brush';
import type { BrushEdits } from './brush-edits';
import { classColor, cssColor } from './colors';

const WIDTH = { default: 0.08, min: 0, max: 0.3, scale: 'linear' } as const;
const TOOLS = [
  ['paint', IconBrush],
  ['erase', IconEraser],
  ['move', IconArrowsMove],
] as const;

/** What changes points by hand: brush, rubber and hand, the class or value that is painted, how wide. */
export const BrushBar = ({
  target,
  edits,
  count,
}: {
  readonly target: Dataset['target'];
  readonly edits: BrushEdits;
  readonly count: number;
}) => {
  const { t } = useTranslation();
  const brush = brushIn(useNetworkLab());
  const { on, tool, label, value, width, chosen, problem } = useStore(brush);
  const point = chosen === undefined ? undefined : edits.points()[chosen];
  return (
    <div className={classes.bar}>
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={on}
        data-control="data-points"
        onClick={() => brush.setState({ on: !on, chosen: undefined, problem: undefined })}
      >
        {t('training.points.brush.edit')}
      </button>
      {on && (
        <>
          <fieldset className={classes.group} aria-label={t('training.points.brush.tools')}>
            {TOOLS.map(([one, Icon]) => (
              <IconButton
                key={one}
                label={t(`training.points.brush.${one}`)}
                aria-pressed={tool === one}
                onClick={() => brush.setState({ tool: one })}
              >
                <Icon size={15} />
              </IconButton>
            ))}
          </fieldset>
          {tool === 'paint' &&
            (target.kind === 'classes' ? (
              <fieldset className={classes.group} aria-label={t('training.points.brush.class')}>
                {Array.from({ length: MOST_CLASSES }, (_, one) => (
                  <button
                    // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number
                    key={one}
                    type="button"
                    className={classes.class}
                    aria-label={t('training.points.brush.oneClass', { label: one })}
                    aria-pressed={label === one}
                    style={{ background: cssColor(classColor(one)) }}
                    onClick={() => brush.setState({ label: one })}
                  />
                ))}
              </fieldset>
            ) : (
              <span className={classes.value}>
                {t('training.points.brush.value')}
                <NumberField
                  label={t('training.points.brush.value')}
                  spec={{ default: 0, min: -1, max: 1, scale: 'linear' }}
                  value={value}
                  messageAlign="start"
                  onChange={(next) => brush.setState({ value: next })}
                />
              </span>
            ))}
          {tool !== 'move' && (
            <span className={classes.width} title={t('training.points.brush.width')}>
              <ScaleSlider
                label={t('training.points.brush.width')}
                spec={WIDTH}
                value={width}
                onChange={(next) => brush.setState({ width: next })}
              />
            </span>
          )}
          <output className={classes.told}>
            {point && chosen !== undefined
              ? t('fit.edit.chosen', {
                  number: chosen + 1,
                  count,
                  told: point.map(formatNumber).join(', '),
                })
              : t('training.points.brush.count', { count, most: MOST_POINTS })}
          </output>
        </>
      )}
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem === 'full'
            ? t('training.points.brush.full', { most: MOST_POINTS })
            : problemText(t, problem)}
        </p>
      )}
    </div>
  );
};
