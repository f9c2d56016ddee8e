import type { Objective } from './objective';

/**
 * What a schedule that looks at the loss is told before update number step + 1, where that has to be waited for: of a
 * network at its evaluations, the loss on held-out examples. Nothing otherwise: a plane's losses are numbers at once.
 * @param judged makes the point to be judged on, which is released
 */
export const listenAt = <V, S>(
  objective: Objective<V, S>,
  step: number,
  judged: () => V,
): Promise<number> | undefined => {
  const { heldOut } = objective;
  if (heldOut === undefined || step % heldOut.every !== 0) return undefined;
  const at = judged();
  return heldOut.loss(at).finally(() => objective.release(at));
};
