import type { PictureSpec } from '../experiment/picture';
import { engine } from './engine';

/** A heat map computed for every pixel, and what was asked for. */
export interface Picture {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly of: PictureSpec;
}

const listeners = new Set<(picture: Picture) => void>();

const requests = engine.channel('picture', {
  patienceMs: 0,
  answered: (pixels, of) => {
    for (const listener of [...listeners]) listener({ pixels, of });
  },
});

/** Asks the worker for a picture; one that is under way is given up for it. */
export const requestPicture = (request: PictureSpec): void => requests.ask(request);

export const subscribePicture = (listener: (picture: Picture) => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
