import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnswerOf } from '../../worker/client';
import type { LabCore } from '../lab/lab-core';

/** Rates that suit the surface, for runs that somebody has made their own. */
export interface GoodRates {
  readonly store: StoreApi<{
    readonly busy: boolean;
    /** Of the document for which they were found last: there is nothing more to find. */
    readonly taken: unknown;
  }>;
  /** Looks for a rate for every run that has one, everything else as it is, and takes those that are found over in one edit. */
  find(): void;
}

/** Enough digits for a rate that stands in the middle of a range. */
const DIGITS = 2;

/** In the middle, on a logarithmic scale, of the range in which every rate is about as good as the best. */
const middleOf = ({ low, high, best }: { low: number; high: number; best: { rate: number } }) => {
  const middle = Number(Math.sqrt(low * high).toPrecision(DIGITS));
  return middle >= low && middle <= high ? middle : best.rate;
};

export const createGoodRates = ({ engine, document, notices, waysOut }: LabCore): GoodRates => {
  const store = createStore<ReturnType<GoodRates['store']['getState']>>()(() => ({
    busy: false,
    taken: undefined,
  }));
  const found = new Map<number, number>();
  const requests = engine.channel('sweep', {
    begun: () => found.clear(),
    answered: (swept: AnswerOf<'sweep'>, _, done) => {
      for (const { run, good } of swept) if (good) found.set(run, middleOf(good));
      if (!done) return;
      store.setState({ busy: false });
      if (found.size > 0) document.getState().setRates(new Map(found));
      else notices.getState().notify('info', 'shell.objective.goodRatesNone');
      store.setState({ taken: document.getState().experiment });
    },
    failed: () => store.setState({ busy: false }),
  });
  waysOut.add(
    requests.close,
    document.subscribe((state, before) => {
      if (state.experiment === before.experiment || !store.getState().busy) return;
      // They would be another experiment's.
      requests.cancel();
      store.setState({ busy: false });
    }),
  );
  return {
    store,
    find: () => {
      if (store.getState().busy) return;
      store.setState({ busy: true });
      requests.ask(document.getState().experiment);
    },
  };
};
