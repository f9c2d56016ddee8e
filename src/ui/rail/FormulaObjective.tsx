import type { PlaneSpec } from '../../experiment/types';
import { AboutSurfaceButton } from '../about/AboutSurfaceButton';
import { DomainFields } from './DomainFields';
import classes from './rail.module.css';
import { SurfaceFormula } from './SurfaceFormula';

/** A formula of the visitor's own, and the part of the plane that it is looked at on. */
export const FormulaObjective = ({
  objective,
}: {
  readonly objective: Extract<PlaneSpec, { kind: 'formula' }>;
}) => (
  <>
    <div className={classes.formula}>
      <div data-control="formula">
        <SurfaceFormula formula={objective.formula} />
      </div>
      <AboutSurfaceButton />
    </div>
    <DomainFields domain={objective.domain} />
  </>
);
