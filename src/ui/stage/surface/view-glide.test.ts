import { describe, expect, it } from 'vitest';
import type { Domain } from '../../../experiment/types';
import { zoomView } from '../../canvas/view';
import { glide } from './view-glide';

const from: Domain = [
  [-4, 6],
  [0, 5],
];

describe('glide', () => {
  it('keeps the point under the pointer where it is, and arrives', () => {
    const about = [3.5, 1] as const;
    const to = zoomView(from, about, 8);
    const place = (view: Domain, axis: 0 | 1) =>
      (about[axis] - view[axis][0]) / (view[axis][1] - view[axis][0]);
    let view = from;
    let frames = 0;
    while (view !== to) {
      view = glide(view, to, 16);
      expect(place(view, 0)).toBeCloseTo(place(from, 0), 9);
      expect(place(view, 1)).toBeCloseTo(place(from, 1), 9);
      frames += 1;
    }
    // Half a second at 60 frames a second.
    expect(frames).toBeGreaterThan(5);
    expect(frames).toBeLessThan(40);
  });

  it('does not leap after a pause', () => {
    const to = zoomView(from, [0, 0], 2);
    expect(glide(from, to, 60_000)).toEqual(glide(from, to, 50));
    expect(glide(from, to, 0)).toEqual(from);
  });
});
