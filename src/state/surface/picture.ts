import type { PictureSpec } from '../../experiment/picture';
import type { LabCore } from '../lab/lab-core';

/** A heat map computed for every pixel, and what was asked for. */
export interface Picture {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly of: PictureSpec;
}

export interface Pictures {
  /** Asks for a picture; one that is under way is given up for it. */
  ask(request: PictureSpec): void;
  subscribe(listener: (picture: Picture) => void): () => void;
}

export const createPictures = ({ engine, waysOut }: LabCore): Pictures => {
  const listeners = new Set<(picture: Picture) => void>();
  const requests = engine.channel('picture', {
    patienceMs: 0,
    answered: (pixels, of) => {
      for (const listener of [...listeners]) listener({ pixels, of });
    },
  });
  waysOut.add(requests.close);
  return {
    ask: requests.ask,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
