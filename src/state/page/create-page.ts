import type { StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/types';
import type { View } from '../../experiment/view/view';
import { createEngine } from '../engine/engine';
import { createFrameLoop, type FrameLoop } from '../frames/frame-loop';
import type { Lab, LabParts } from '../lab/lab';
import { leftIn } from '../lab/left-in';
import { createWaysOut } from '../lab/ways-out';
import { createNetworkLab, type NetworkLab } from '../network/network-lab';
import { createSurfaceLab, type SurfaceLab } from '../surface/surface-lab';
import { connectAddress } from './address';
import { assign } from './assign';
import { tellCrashes } from './crash-notices';
import { hashOf } from './hash';
import { createNotices, type Notices } from './notices';
import type { PageParts } from './parts';
import { createRouter, type PageDefinition, type Router } from './route';
import { createSettings, type Settings } from './settings';

/** Everything that a page holds. There can be several: one on the site, any number in tests. */
export interface Page {
  readonly frames: FrameLoop;
  readonly settings: StoreApi<Settings>;
  readonly notices: StoreApi<Notices>;
  readonly router: Router;
  readonly labs: { readonly surface: SurfaceLab; readonly network: NetworkLab };
  /** What further labs are made of. */
  readonly labParts: LabParts;
  /** The whole link of the lab that is in front, or was last; opening it anywhere gives the same experiment. */
  link(): string;
  /** Opens an experiment in its lab, in front of the visitor, as somebody saw it. */
  openExperiment(experiment: Experiment, view: View): void;
  /** Undoes all that making it did: nothing runs, nothing listens. */
  dispose(): void;
}

/** Wires labs, address bar and engine together: the first race is asked for when this returns. */
export const createPage = (parts: PageParts, pages: readonly PageDefinition[]): Page => {
  const { address, clock, memory, keep, stillness } = parts;
  const waysOut = createWaysOut();
  const engine = createEngine(parts.connect, clock);
  const frames = createFrameLoop(parts.frames);
  const settings = createSettings(memory, parts.language, parts.search);
  const notices = createNotices();
  const router = createRouter(pages);
  const labParts = {
    engine,
    frames,
    clock,
    stillness,
    memory,
    keep,
    notices,
    base: () => address.base,
    ...(parts.stallMs === undefined ? {} : { stallMs: parts.stallMs }),
  };
  waysOut.add(engine.dispose, frames.dispose);
  const front = (): Lab | undefined => {
    const { page } = router.store.getState();
    return page.lab && labs[page.lab];
  };
  // Heard before a lab hears of a crash, which may say itself what becomes of its race.
  waysOut.add(tellCrashes(engine, notices, () => front()?.tellsCrash() ?? false));
  const labs = { surface: createSurfaceLab(labParts), network: createNetworkLab(labParts) };
  waysOut.add(labs.surface.dispose, labs.network.dispose);
  waysOut.add(
    connectAddress({
      bar: address,
      clock,
      router,
      labs,
      notify: notices.getState().notify,
      assign: (name, payload) => assign(labs[name], payload, notices.getState().notify),
      loadFits: parts.loadFits,
    }),
  );
  waysOut.add(
    router.store.subscribe((state, before) => {
      if (before.page.lab) labs[before.page.lab].hide();
      if (state.page.lab) labs[state.page.lab].show();
    }),
  );
  for (const lab of Object.values(labs))
    waysOut.add(
      lab.onLeave(() => {
        const left = leftIn(lab);
        import('../saved/recent').then(
          ({ keepRecent }) => keepRecent(keep, left),
          () => {
            // It is in the history of the browser, too.
          },
        );
      }),
    );
  front()?.show();

  return {
    frames,
    settings,
    notices,
    router,
    labs,
    labParts,
    link: () => {
      const { page, lab } = router.store.getState();
      const shown =
        page.lab || page.ownLink ? page : (pages.find((one) => one.lab === lab) ?? page);
      return `${address.place}${hashOf(shown, labs[lab])}`;
    },
    openExperiment: (experiment, view) => {
      const lab = experiment.objective.kind === 'network' ? 'network' : 'surface';
      labs[lab].open(experiment, view);
      router.openLab(lab);
    },
    dispose: waysOut.takeAll,
  };
};
