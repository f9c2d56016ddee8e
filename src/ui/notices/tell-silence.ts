import type { Page } from '../../state/page/create-page';
import '../../i18n/later';

/** A worker that computes in slices answers a ping at once; one that does not is in the middle of something, or dead. */
const PONG_MS = 2000;

const BUSY = 'recovery.silence.busy';
const DEAF = 'recovery.silence.deaf';

/**
 * Tells that the engine has been at something for long, and whether it hears; offers to end it.
 * @param long false when it is over
 */
export const tellSilence = (
  { labParts: { engine, clock }, notices }: Pick<Page, 'labParts' | 'notices'>,
  long: boolean,
): void => {
  const { notify, takeBack } = notices.getState();
  const takeBoth = () => {
    takeBack(BUSY);
    takeBack(DEAF);
  };
  takeBoth();
  if (!long) return;
  const busy = () => {
    const act = () => {
      takeBoth();
      engine.stop();
      notify('info', 'recovery.silence.ended');
    };
    notify('warning', BUSY, undefined, { key: 'recovery.silence.end', act });
  };
  const deaf = () => {
    const act = () => {
      takeBoth();
      engine.giveUp('');
    };
    notify('warning', DEAF, undefined, { key: 'recovery.anew', act });
  };
  const cancel = clock.after(PONG_MS, deaf);
  engine.ping(() => {
    cancel();
    takeBoth();
    busy();
  });
};
