import type { LayerCourse } from '../../../../experiment/network/inside';
import { useTranslation } from '../../../../i18n';
import { RidgePlot } from './RidgePlot';
import classes from './RidgePlot.module.css';
import { ridgeOfHistogram } from './ridge-paths';

interface Props {
  readonly points: LayerCourse['points'];
  /** Its place. */
  readonly layer: number;
  readonly name: string;
  readonly color: string;
  readonly step: number;
}

/** How weights and activations of one layer spread, step behind step. */
export const LayerRidges = ({ points, layer, name, color, step }: Props) => {
  const { t } = useTranslation();
  const plots = (['histogram', 'activations'] as const).map((what) => ({
    what,
    label: t(`inside.ridges.${what}`, { name }),
    ridges: points.flatMap(({ step: at, layers }) => {
      const found = layers[layer]?.[what];
      return found ? [ridgeOfHistogram(at, found)] : [];
    }),
  }));
  return (
    <div className={classes.pair}>
      {plots.map(({ what, label, ridges }) => (
        <figure key={what}>
          <figcaption>{label}</figcaption>
          <RidgePlot label={label} ridges={ridges} color={color} step={step} />
        </figure>
      ))}
    </div>
  );
};
