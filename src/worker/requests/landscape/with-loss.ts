import {
  createLandscapeLoss,
  type LandscapeLoss,
  landscapeExamples,
} from '../../../engine/network/landscape/loss';
import type { OpenedRace } from '../../opened-race';
import { createPause, untilEnded } from '../pauses';

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
  const examples = landscapeExamples(spec, network);
  await race.there(data.train, 0, examples);
  const pause = createPause(goOn);
  const loss = createLandscapeLoss(spec, network, data.train, { examples, pause });
  const at: LandscapeLoss['at'] = async (point) => {
    await pause();
    return loss.at(point);
  };
  try {
    return await untilEnded(() => work({ ...loss, at }));
  } finally {
    loss.dispose();
  }
};
