import { type ReactNode, Suspense, useSyncExternalStore } from 'react';

/** How many parts have arrived so far. */
let arrived = 0;
const waiting = new Set<() => void>();

const subscribe = (listener: () => void) => {
  waiting.add(listener);
  return () => {
    waiting.delete(listener);
  };
};

/** The code of a part is there, and `lazy` knows it. */
export const tellArrival = (): void => {
  arrived += 1;
  for (const listener of waiting) listener();
};

interface Props {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/**
 * A `Suspense` that shows a part as soon as its code is there. React alone tries again only in the gaps that urgent
 * updates leave: on a slow machine there are none as long as a race plays, and the part never came.
 */
export const Awaiting = ({ fallback, children }: Props) => {
  useSyncExternalStore(subscribe, () => arrived);
  return <Suspense fallback={fallback}>{children}</Suspense>;
};
