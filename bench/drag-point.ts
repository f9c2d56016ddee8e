import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import '../src/experiment/fit/open';
import { alternate } from './alternate';
import { linkOf } from './browser/link-of';
import type { BrowserSession } from './browser/session';
import { defineBench } from './definition';
import { byHand } from './drag-by-hand';
import { median } from './measurement';

const MOVES = 90;
const WARM_UP = 30;
const PACE_MS = 16;
const READINGS = 5;
const SIZE = { width: 1440, height: 900 };
const STEPS = 200;

const RACE = {
  objective: { kind: 'fit', fit: 'least-squares' },
  steps: STEPS,
  runs: ['sgd', 'momentum', 'rmsprop', 'adam'].map((optimizer) => ({
    optimizer,
    hyper: { lr: 0.05 },
  })),
};

/** Milliseconds of processor time of the page's main thread so far: of its scripts, and of all that it did. */
const spent = async (cdp: CDPSession) => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find((each) => each.name === name)?.value ?? 0);
  return { script: of('ScriptDuration'), all: of('TaskDuration') };
};

/** Moves a held point about, as a hand does: the browser gives a page no more than one place a frame. */
const drag = async (page: Page, cdp: CDPSession, x: number, y: number, moves: number) => {
  const sent: Promise<unknown>[] = [];
  for (let k = 0; k < moves; k += 1) {
    const at = { x: x + 40 * Math.sin(k / 9), y: y + 30 * Math.sin((1.7 * k) / 9) };
    sent.push(
      cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        button: 'left',
        buttons: 1,
        ...at,
      }),
    );
    await setTimeout(PACE_MS);
  }
  await Promise.all(sent);
  return page.evaluate(() => {
    const { moves: seen } = window.pointMoves ?? { moves: 0 };
    window.pointMoves = { moves: 0 };
    return seen;
  });
};

declare global {
  interface Window {
    pointMoves?: { moves: number };
  }
}

const count = () => {
  window.pointMoves = { moves: 0 };
  window.addEventListener(
    'pointermove',
    () => {
      if (window.pointMoves) window.pointMoves.moves += 1;
    },
    { capture: true },
  );
};

const open = async (session: BrowserSession, subject: 'downhill' | 'by hand') => {
  const page = await session.browser.newPage({ viewport: SIZE });
  // The loader of this file names functions by a helper that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.addInitScript(count);
  if (subject === 'by hand') {
    // Nothing of the site beside it.
    await page.goto('about:blank');
    await page.setContent('<body style="margin:0"><canvas></canvas></body>');
    await page.evaluate(count);
    await page.evaluate(byHand, { width: 740, height: 610, steps: STEPS });
  } else {
    await page.goto(linkOf(session.site, RACE));
    await page.getByTestId('data-point').nth(5).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
  }
  const point = page.getByTestId('data-point').nth(5);
  const box = subject === 'downhill' ? await point.boundingBox() : undefined;
  const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [300, 300];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await drag(page, cdp, x, y, WARM_UP);
  return {
    close: () => page.close(),
    read: async () => {
      const before = await spent(cdp);
      const moves = await drag(page, cdp, x, y, MOVES);
      const after = await spent(cdp);
      if (moves < MOVES / 8) throw new Error(`only ${moves} of ${MOVES} moves came to the page`);
      return {
        script: (after.script - before.script) / moves,
        all: (after.all - before.all) / moves,
      };
    },
  };
};

export const dragPoint = defineBench({
  name: 'drag-point',
  about:
    'Dragging a point of a fit over 40 points: surface, contours, minimum, curves and paths of four runs follow. Processor time of the page’s main thread for every move that it is given; beside it a page written by hand that does all of it there.',
  needsSite: true,
  run: async (session) => {
    const pages = {
      downhill: await open(session, 'downhill'),
      'by hand': await open(session, 'by hand'),
    };
    const results = await alternate(['downhill', 'by hand'] as const, READINGS, (subject) =>
      pages[subject].read(),
    );
    await pages.downhill.close();
    await pages['by hand'].close();
    return results.map(({ subject, readings }) => ({
      name: 'a move of a point, 4 runs of 200 steps: scripts',
      backend: 'page',
      subject,
      unit: 'ms',
      runs: readings.length,
      median: median(readings.map(({ script }) => script)),
      wholeThreadMs: median(readings.map(({ all }) => all)),
    }));
  },
});
