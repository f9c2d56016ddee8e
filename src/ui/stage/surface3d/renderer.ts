import { WebGLRenderer } from 'three';

/**
 * Throws where the browser gives no WebGL. three reports that on the console before it throws; the page has its own
 * words.
 */
export const createRenderer = (): WebGLRenderer => {
  const canvas = document.createElement('canvas');
  const attributes = { antialias: true, alpha: true };
  const context = canvas.getContext('webgl2', attributes);
  if (!(context instanceof WebGL2RenderingContext)) throw new Error('no WebGL 2');
  return new WebGLRenderer({ canvas, context, ...attributes });
};
