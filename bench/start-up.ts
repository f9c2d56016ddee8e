import { reasonText } from './browser/reason-text';
import { linkOf, type TrainingTimes, trainOnPage } from './browser/training-page';
import { defineBench } from './definition';
import { type Measurement, median } from './measurement';

const STEPS = 400;
const ROUNDS = 3;

const experiment = {
  objective: { kind: 'network', dataset: 'mnist', model: 'mlp-128-128', batchSize: 128 },
  steps: STEPS,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.001 } }],
};

const KINDS = [
  { name: 'from the link to the first step, first visit', fresh: true },
  { name: 'from the link to the first step, later visit', fresh: false },
] as const;

export const startUp = defineBench({
  name: 'start-up',
  about:
    'How long a visitor of the site waits for the first training step of mlp-128-128 with the automatic backend, from the click on a link to the first step, on the first visit (nothing cached) and on a later one.',
  needsSite: true,
  run: async ({ browser, site, log }) => {
    const link = linkOf(site, experiment);
    const kept = await browser.newContext({ locale: 'en-US' });
    const times = KINDS.map(() => [] as number[]);
    let seen: TrainingTimes = {};
    // The first visit of all fills the cache of the later ones.
    await trainOnPage(kept, link, STEPS, 'first');
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [k, kind] of KINDS.entries()) {
        const context = kind.fresh ? await browser.newContext({ locale: 'en-US' }) : kept;
        seen = await trainOnPage(context, link, STEPS, 'first');
        times[k]?.push(seen.first ?? Number.NaN);
        if (kind.fresh) await context.close();
      }
      log(`round ${round + 1} of ${ROUNDS}`);
    }
    await kept.close();
    return KINDS.map(
      ({ name }, k): Measurement => ({
        name,
        backend: seen.backend ?? 'unknown',
        subject: 'downhill',
        median: median(times[k] ?? []),
        unit: 'ms',
        runs: ROUNDS,
        reason: seen.reason === undefined ? '' : reasonText(seen.reason),
      }),
    );
  },
});
