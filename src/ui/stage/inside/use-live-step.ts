import { useNetworkLab } from '../../context/use-lab';
import { useLive } from '../../use-live';

/** The newest step of the race while that is what is looked at; nothing where it is another one. */
export const useLiveStep = (): number | undefined => {
  const { cursor, race } = useNetworkLab();
  return useLive(() => (cursor.live && cursor.hover === undefined ? race.lastStep : undefined));
};
