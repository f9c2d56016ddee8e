import { describe, expect, test } from 'vitest';
import { holds, spanOf } from '../../canvas/view';
import { StageView } from './stage-view';

const opened = () => {
  const view = new StageView(() => {});
  view.setDomain([
    [-2, 2],
    [-1, 3],
  ]);
  view.resize({ width: 600, height: 400 });
  return view;
};

describe('a start outside the view', () => {
  test('is shown together with the whole domain', () => {
    const view = opened();
    view.include([40, -30]);
    const { shown } = view;
    if (!shown) throw new Error('nothing is shown');
    for (const point of [
      [40, -30],
      [-2, -1],
      [2, 3],
    ] as const)
      expect(holds(shown, point)).toBe(true);
    // One scale on both axes, as ever.
    expect(spanOf(shown[0]) / 600).toBeCloseTo(spanOf(shown[1]) / 400, 12);
    expect(view.isFitted).toBe(false);
  });

  test('changes nothing when it lies inside, or farther than any view is wide', () => {
    const view = opened();
    const { shown } = view;
    view.include([0, 0]);
    view.include([1e9, 0]);
    expect(view.shown).toEqual(shown);
    expect(view.isFitted).toBe(true);
  });
});

describe('a part that a link asks for', () => {
  const part = [
    [0, 1],
    [0.5, 1.5],
  ] as const;
  const spans = (view: StageView) => (view.shown ?? []).map(spanOf);

  test('is all of the view along one axis, however often the stage finds its size', () => {
    const view = opened();
    view.show(part);
    for (const size of [
      { width: 900, height: 500 },
      { width: 500, height: 900 },
      { width: 600, height: 400 },
    ]) {
      view.resize(size);
      expect(Math.min(...spans(view))).toBeCloseTo(1, 12);
    }
  });

  test('is forgotten when somebody moves away from it', () => {
    const view = opened();
    view.show(part);
    view.zoom(2);
    view.resize({ width: 900, height: 400 });
    expect(Math.min(...spans(view))).toBeLessThan(0.6);
  });
});
