import { memoryProbe } from './calls/memory-probe';
import { networkOracle } from './calls/network-oracle';
import { ruleUpdate } from './calls/rule-update';
import { wgslExpressions } from './calls/wgsl-expressions';
import { wgslSurfaces } from './calls/wgsl-surfaces';

/** Everything a test may call: one file each. */
export const calls = [
  memoryProbe,
  networkOracle,
  ruleUpdate,
  wgslExpressions,
  wgslSurfaces,
] as const;
