import { onceMnist } from './load-mnist';

/** The 60,000 and 10,000 images, loaded once a worker. */
export const loadMnist = onceMnist((path) => fetch(new URL(`data/${path}`, location.origin)));
