import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PadPoint, Stroke } from '../../experiment/network/drawn-digit';
import type { NetworkLab } from './network-lab';

/**
 * The one example that every network is asked about: drawn by hand, one of the test digits shown, by its place, or a
 * picture as the data set keeps them, with its class where that is known.
 */
export type Subject =
  | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'shown'; readonly place: number }
  | { readonly kind: 'picture'; readonly values: Uint8Array; readonly label?: number };

export interface SubjectState {
  readonly subject: Subject;
  /** A new stroke, or the last one goes on. What stood there before goes where it was no drawing. */
  begin(at: PadPoint): void;
  extend(points: readonly PadPoint[]): void;
  undo(): void;
  clear(): void;
  show(place: number): void;
  ask(values: Uint8Array, label?: number): void;
}

const NOTHING: Subject = { kind: 'drawn', strokes: [] };

export const createSubject = (): StoreApi<SubjectState> =>
  createStore<SubjectState>()((set, get) => {
    const strokes = () => {
      const { subject } = get();
      return subject.kind === 'drawn' ? subject.strokes : [];
    };
    const draw = (next: readonly Stroke[]) => set({ subject: { kind: 'drawn', strokes: next } });
    return {
      subject: NOTHING,
      begin: (at) => draw([...strokes(), [at]]),
      extend: (points) => {
        const last = strokes().at(-1);
        if (last) draw([...strokes().slice(0, -1), [...last, ...points]]);
      },
      undo: () => draw(strokes().slice(0, -1)),
      clear: () => set({ subject: NOTHING }),
      show: (place) => set({ subject: { kind: 'shown', place } }),
      ask: (values, label) =>
        set({ subject: { kind: 'picture', values, ...(label === undefined ? {} : { label }) } }),
    };
  });

const subjects = new WeakMap<NetworkLab, StoreApi<SubjectState>>();

/** A lab's own: what was drawn stays while other tabs are looked at. It comes when it is first asked for. */
export const subjectOf = (lab: NetworkLab): StoreApi<SubjectState> => {
  const known = subjects.get(lab) ?? createSubject();
  subjects.set(lab, known);
  return known;
};
