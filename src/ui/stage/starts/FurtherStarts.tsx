import { type Ref, useEffect } from 'react';
import { useTranslation } from '../../../i18n';
import { useDocument } from '../../context/use-lab';
import { usePage } from '../../context/use-page';
import { formatNumber } from '../../format';
import classes from './StartHandle.module.css';

/** The starts beside the first, to be dragged, moved with arrow keys and removed; the controller places them. */
export const FurtherStarts = ({ ref }: { readonly ref: Ref<HTMLDivElement> }) => {
  const { t } = useTranslation();
  const { frames } = usePage();
  const objective = useDocument((state) => state.experiment.objective);
  const points =
    objective.kind !== 'network' && objective.starts && 'points' in objective.starts
      ? objective.starts.points
      : [];
  // A new handle waits hidden until it is placed.
  const count = points.length;
  useEffect(() => {
    if (count > 0) frames.request();
  }, [frames, count]);
  return (
    <div ref={ref}>
      {points.map(([x, y], index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a start is its place in the list
          key={index}
          type="button"
          className={`${classes.handle} ${classes.further}`}
          aria-label={t('stage.starts.label', {
            number: index + 2,
            x: formatNumber(x),
            y: formatNumber(y),
          })}
          aria-roledescription={t('surface.stage.startRole')}
          aria-description={t('stage.starts.hint')}
        >
          <span className={classes.dot} />
        </button>
      ))}
    </div>
  );
};
