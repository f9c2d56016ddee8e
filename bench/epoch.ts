import { linkOf } from './browser/link-of';
import { reasonText } from './browser/reason-text';
import { type TrainingTimes, trainOnPage } from './browser/training-page';
import { defineBench } from './definition';
import { median } from './measurement';

/** floor(60,000 / 128) */
const STEPS = 468;
const ROUNDS = 3;

export const epoch = defineBench({
  name: 'epoch',
  about:
    'One pass over the 60,000 digits on the site, as a visitor sees it: mlp-128-128, batch 128, Adam, automatic backend, curves drawn and the test set evaluated meanwhile; from when the backend is ready to the last step.',
  needsSite: true,
  run: async ({ browser, site, log }) => {
    const link = linkOf(site, {
      objective: { kind: 'network', dataset: 'mnist', model: 'mlp-128-128', batchSize: 128 },
      steps: STEPS,
      runs: [{ optimizer: 'adam', hyper: { lr: 0.001 } }],
    });
    const context = await browser.newContext({ locale: 'en-US' });
    const seconds: number[] = [];
    let seen: TrainingTimes = {};
    // The first round warms up.
    for (let round = -1; round < ROUNDS; round += 1) {
      seen = await trainOnPage(context, link, STEPS - 1, 'last');
      const taken = ((seen.last ?? Number.NaN) - (seen.opened ?? Number.NaN)) / 1000;
      log(`round ${round + 1} of ${ROUNDS}: ${taken.toFixed(2)} s from start to last step`);
      if (round >= 0) seconds.push(taken);
    }
    await context.close();
    return [
      {
        name: 'one pass over 60,000 digits, from start to last step',
        backend: seen.backend ?? 'unknown',
        subject: 'downhill',
        median: median(seconds),
        unit: 's',
        runs: ROUNDS,
        steps: STEPS,
        reason: seen.reason === undefined ? '' : reasonText(seen.reason),
      },
    ];
  },
});
