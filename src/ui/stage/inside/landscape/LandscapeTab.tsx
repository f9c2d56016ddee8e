import type { PlaneName } from '../../../../experiment/view/choices';
import { useView } from '../../../context/use-lab';
import classes from './Landscape.module.css';
import { LandscapeMap } from './LandscapeMap';
import { LineCutPlot } from './LineCutPlot';
import { PlaneBar } from './PlaneBar';
import { SharpnessPlot } from './SharpnessPlot';

const Content = ({ chosen }: { readonly chosen: PlaneName }) => {
  switch (chosen) {
    case 'line':
      return <LineCutPlot />;
    case 'sharpness':
      return <SharpnessPlot />;
    case 'pca':
    case 'ends':
    case 'random':
      return <LandscapeMap chosen={chosen} />;
    default:
      return chosen satisfies never;
  }
};

/**
 * All runs on one plane through the space of their parameters, over the loss there; a line between two of them; or how
 * sharply the loss bends where they are.
 */
export const LandscapeTab = () => {
  const chosen = useView((state) => state.plane);
  return (
    <div className={classes.tab}>
      <PlaneBar />
      <Content chosen={chosen} />
    </div>
  );
};
