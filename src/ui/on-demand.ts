import { type ComponentType, createElement, type FunctionComponent, lazy } from 'react';
import { tellArrival } from './Awaiting';
import { LoadError } from './load-error';

/** Style sheets that did not arrive. */
const missing = new Set<HTMLLinkElement>();
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
  },
  // Such errors don't bubble.
  { capture: true },
);

/** They are asked for once more: the bundler takes a sheet that it has asked for as there. */
const renewStyles = (): void => {
  for (const link of missing) link.replaceWith(link.cloneNode());
  missing.clear();
};

/**
 * A component whose code is fetched when it is first shown, within an `Awaiting`. Unlike `lazy` alone it can be fetched
 * again where that failed (no network, a site that was rebuilt): it throws a `LoadError`, which `ErrorBoundary` tells.
 */
export const onDemand = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> => {
  const part = (): FunctionComponent<Props> =>
    lazy(async () => {
      try {
        const loaded = await load();
        // When `lazy` has heard of it.
        setTimeout(tellArrival, 0);
        return { default: loaded };
      } catch (cause) {
        throw new LoadError(cause, () => {
          renewStyles();
          Part = part();
        });
      }
    });
  let Part = part();
  return (props) => createElement<Props>(Part, props);
};
