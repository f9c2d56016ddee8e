import './judge.css';
import { drawnDigit } from '../../experiment/network/drawn-digit';
import type { Observation } from '../../experiment/network/drift';
import { formatPercent } from '../format';
import { button, element, fill } from './elements';
import { createJudge } from './judge';
import { createPad } from './pad';
import type { JudgedModel } from './told';
import { createWatch } from './watch';

/** The page of a network that judges drawn digits by itself: all of it is in one file. */
const start = () => {
  const root = document.getElementById('root');
  const text = document.getElementById('downhill-model')?.textContent;
  if (!root || !text) throw new Error('the page has lost its #root or its model');
  const model = JSON.parse(text) as JudgedModel;
  const { names, words } = model;
  const [side = 28] = model.network.input;
  const judge = createJudge(model);
  const watch = createWatch(model);
  const answer = element('p', { class: 'answer', role: 'status' }, words.draw);
  const bars = element('ol', { class: 'bars', 'aria-label': words.bars });
  const preview = element('canvas', { width: side, height: side, 'aria-hidden': 'true' });
  let last: Observation | undefined;

  const show = (picture: Uint8Array | undefined) => {
    const context = preview.getContext('2d');
    const pixels = new ImageData(side, side);
    for (let k = 0; k < side * side; k += 1)
      pixels.data.set([picture?.[k] ?? 0, picture?.[k] ?? 0, picture?.[k] ?? 0, 255], 4 * k);
    context?.putImageData(pixels, 0, 0);
    const shares = picture && judge(picture);
    const confidence = shares && Math.max(...shares);
    last =
      shares && confidence !== undefined
        ? { answer: shares.indexOf(confidence), confidence }
        : undefined;
    answer.textContent = last
      ? fill(words.answer, {
          answer: names[last.answer] ?? last.answer,
          sure: formatPercent(last.confidence),
        })
      : words.draw;
    bars.replaceChildren(
      ...names.map((name, k) => {
        const share = shares?.[k] ?? 0;
        return element(
          'li',
          { 'data-best': String(k === last?.answer) },
          element('span', { class: 'track' }, element('span', { style: `height:${100 * share}%` })),
          name,
          element('span', { class: 'hidden' }, `: ${formatPercent(share)}`),
        );
      }),
    );
  };
  const pad = createPad(words.pad, (strokes) => show(drawnDigit(strokes, side)));
  const next = () => {
    if (last) watch.add({ ...last, time: new Date().toISOString() });
    pad.clear();
  };
  show(undefined);
  const about = fill(words.about, {
    name: model.name,
    precision: model.precision,
    accuracy: formatPercent(model.accuracy),
    count: model.count,
  });
  const pressed = [
    button(words.next, next),
    button(words.undo, pad.undo),
    button(words.clear, pad.clear),
  ];
  root.replaceChildren(
    element('header', {}, element('h1', {}, words.title), element('p', { class: 'about' }, about)),
    element(
      'main',
      {},
      element(
        'section',
        {},
        pad.canvas,
        element('div', { class: 'buttons' }, ...pressed, preview),
        answer,
        bars,
      ),
      element('section', {}, ...watch.parts),
    ),
  );
};

start();
