import type { PictureSpec } from '../experiment/picture';
import { engine, onEngine, onEngineCrash } from './engine';

/** A heat map computed for every pixel, and what was asked for. */
export interface Picture {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly of: PictureSpec;
}

let id = 0;
let asked: PictureSpec | undefined;
const listeners = new Set<(picture: Picture) => void>();

const send = (request: PictureSpec) => {
  id += 1;
  asked = request;
  engine.send({ type: 'picture', id, ...request });
};

onEngine({
  picture: (event) => {
    if (event.id !== id || !asked) return;
    const picture = { pixels: event.pixels, of: asked };
    asked = undefined;
    for (const listener of [...listeners]) listener(picture);
  },
});
onEngineCrash((_, again) => {
  if (again && asked) send(asked);
});

/** Asks the worker for a picture; one that is under way is given up for it. */
export const requestPicture = (request: PictureSpec): void => send(request);

export const subscribePicture = (listener: (picture: Picture) => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
