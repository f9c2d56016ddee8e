import type { DatasetDefinition } from './dataset';
import type {
  ActivationDefinition,
  FitDefinition,
  LossDefinition,
  NetworkDefinition,
  OptimizerDefinition,
  PointSetDefinition,
  ScheduleDefinition,
  SurfaceDefinition,
  WrapperDefinition,
} from './definition';

/** These return their argument: they check its shape and keep its literal types, so that ids become a union. */
export const defineActivation = <const D extends ActivationDefinition>(definition: D): D =>
  definition;
export const defineOptimizer = <const D extends OptimizerDefinition>(definition: D): D =>
  definition;
export const defineSchedule = <const D extends ScheduleDefinition>(definition: D): D => definition;
export const defineSurface = <const D extends SurfaceDefinition>(definition: D): D => definition;
export const definePointSet = <const D extends PointSetDefinition>(definition: D): D => definition;
export const defineFit = <const D extends FitDefinition>(definition: D): D => definition;
export const defineNetwork = <const D extends NetworkDefinition>(definition: D): D => definition;
export const defineDataset = <const D extends DatasetDefinition>(definition: D): D => definition;
export const defineLoss = <const D extends LossDefinition>(definition: D): D => definition;
export const defineWrapper = <const D extends WrapperDefinition>(definition: D): D => definition;
