import {
  createLandscapeLoss,
  type LandscapeLoss,
  landscapeExamples,
} from '../../../engine/network/landscape/loss';
import type { OpenedRace } from '../../opened-race';

/** Nobody waits any more for what is computed. */
class Ended extends Error {}

/**
 * Does work with the loss on the first training examples, in the gaps of the training.
 * @param work ends early where nobody waits any more
 * @returns nothing then
 */
export const withLoss = async <T>(
  race: OpenedRace,
  goOn: () => boolean | Promise<boolean>,
  work: (loss: LandscapeLoss) => Promise<T>,
): Promise<T | undefined> => {
  const { spec, network, data } = race;
  await race.there(data.train, 0, landscapeExamples(spec, network));
  const pause = async () => {
    if (!(await goOn())) throw new Ended();
  };
  const loss = createLandscapeLoss(spec, network, data.train, {
    examples: landscapeExamples(spec, network),
    pause,
  });
  const paused: LandscapeLoss = {
    ...loss,
    at: async (point) => {
      await pause();
      return loss.at(point);
    },
  };
  try {
    return await work(paused);
  } catch (error) {
    if (error instanceof Ended) return undefined;
    throw error;
  } finally {
    loss.dispose();
  }
};
