import { compiledRace } from './calls/compiled-race';
import { fragmentGradients } from './calls/fragment-gradients';
import { glslExpressions } from './calls/glsl-expressions';
import { gradientsTogether } from './calls/gradients-together';
import { heatMaps } from './calls/heat-maps';
import { kernelConvolution } from './calls/kernel-convolution';
import { kernelMaxPool } from './calls/kernel-max-pool';
import { kernelProduct } from './calls/kernel-product';
import { kernelSoftmaxLoss } from './calls/kernel-softmax-loss';
import { mapsAgree } from './calls/maps-agree';
import { memoryProbe } from './calls/memory-probe';
import { networkOracle } from './calls/network-oracle';
import { networkSteps } from './calls/network-steps';
import { objectiveGradients } from './calls/objective-gradients';
import { planeBits } from './calls/plane-bits';
import { raceOnThreads } from './calls/race-on-threads';
import { ruleUpdate } from './calls/rule-update';
import { stackedRace } from './calls/stacked-race';
import { tiledProduct } from './calls/tiled-product';
import { wgslExpressions } from './calls/wgsl-expressions';
import { wgslSurfaces } from './calls/wgsl-surfaces';

/** Everything a test may call: one file each. */
export const calls = [
  compiledRace,
  fragmentGradients,
  gradientsTogether,
  glslExpressions,
  heatMaps,
  kernelConvolution,
  kernelMaxPool,
  kernelProduct,
  kernelSoftmaxLoss,
  mapsAgree,
  memoryProbe,
  networkOracle,
  networkSteps,
  objectiveGradients,
  planeBits,
  raceOnThreads,
  ruleUpdate,
  stackedRace,
  tiledProduct,
  wgslExpressions,
  wgslSurfaces,
] as const;
