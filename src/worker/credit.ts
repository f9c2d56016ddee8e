import type { FrameSink } from './frames';
import type { Post } from './messages';
import type { NetworkEvent } from './network-messages';

type Frame = Extract<NetworkEvent, { type: 'frame' }>;

/**
 * Backpressure: the page grants frames, each sent one costs a credit, each painted one gives it back. Without
 * credit the training goes on and the sink thins what waits.
 */
export interface FrameSender {
  grant(frames: number): void;
  /** Sends what waits, if there is anything and a credit for it. */
  offer(): void;
  /** Sends what waits without asking for credit; the page returns it, so that a later frame waits the longer. */
  send(): void;
}

export const createFrameSender = (
  post: Post,
  session: number,
  sink: FrameSink,
  describe: () => Pick<Frame, 'step' | 'made' | 'stepsPerSecond'>,
): FrameSender => {
  let credit = 0;
  const send = () => {
    if (!sink.waiting) return;
    credit -= 1;
    const blocks = sink.take();
    post(
      { type: 'frame', session, ...describe(), blocks, status: [...sink.statuses] },
      blocks.map((block) => block.data.buffer),
    );
  };
  const offer = () => {
    if (credit > 0) send();
  };
  return {
    offer,
    send,
    grant: (frames) => {
      credit += frames;
      offer();
    },
  };
};
