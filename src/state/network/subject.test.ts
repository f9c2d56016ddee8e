import { describe, expect, it } from 'vitest';
import { createSubject } from './subject';

const drawnOf = (store: ReturnType<typeof createSubject>) => {
  const { subject } = store.getState();
  return subject.kind === 'drawn' ? subject.strokes : undefined;
};

describe('what the networks are asked about', () => {
  it('is drawn stroke by stroke, and taken back stroke by stroke', () => {
    const store = createSubject();
    const { begin, extend, undo, clear } = store.getState();
    begin([0.1, 0.2]);
    extend([
      [0.2, 0.2],
      [0.3, 0.25],
    ]);
    begin([0.5, 0.5]);
    expect(drawnOf(store)).toEqual([
      [
        [0.1, 0.2],
        [0.2, 0.2],
        [0.3, 0.25],
      ],
      [[0.5, 0.5]],
    ]);
    undo();
    expect(drawnOf(store)).toHaveLength(1);
    undo();
    undo();
    expect(drawnOf(store)).toEqual([]);
    begin([0, 0]);
    clear();
    expect(drawnOf(store)).toEqual([]);
  });

  it('is a test digit until somebody draws again', () => {
    const store = createSubject();
    store.getState().begin([0.1, 0.2]);
    store.getState().show(3);
    expect(store.getState().subject).toEqual({ kind: 'shown', place: 3 });
    store.getState().extend([[0.5, 0.5]]);
    expect(store.getState().subject).toEqual({ kind: 'shown', place: 3 });
    store.getState().begin([0.4, 0.4]);
    expect(drawnOf(store)).toEqual([[[0.4, 0.4]]]);
  });

  it('is a picture, with its class where somebody said it', () => {
    const store = createSubject();
    const values = new Uint8Array([1, 2]);
    store.getState().ask(values);
    expect(store.getState().subject).toEqual({ kind: 'picture', values });
    store.getState().ask(values, 7);
    expect(store.getState().subject).toEqual({ kind: 'picture', values, label: 7 });
    store.getState().undo();
    expect(drawnOf(store)).toEqual([]);
  });
});
