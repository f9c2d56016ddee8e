import { countsOf, driftOf, LEAST, type Observation, WINDOW } from '../../experiment/network/drift';
import { CONFIDENCE_BINS, confidenceBin } from '../../experiment/network/take-away';
import { formatPercent } from '../format';
import { saveFile } from '../save-file';
import { sequenceChart, shareChart, stackChart } from './charts';
import { button, element, fill } from './elements';
import type { JudgedModel } from './told';

/** Digits of one column of the shares over time. */
const COLUMN = 10;
/** Digits whose confidence is drawn one by one. */
const DRAWN = 100;

interface Seen extends Observation {
  /** ISO 8601. */
  readonly time: string;
}

const sharesOf = (places: readonly number[], bins: number) =>
  countsOf(places, bins).map((count) => count / Math.max(1, places.length));

/** What was seen as a table: number, time, answer and how sure. */
const logOf = (seen: readonly Seen[], names: readonly string[]): string =>
  [
    'number,time,answer,confidence',
    ...seen.map(({ time, answer, confidence }, k) =>
      [k + 1, time, names[answer] ?? answer, confidence].join(','),
    ),
    '',
  ].join('\r\n');

/** Sentences on drift, the alarming ones first. */
const driftWords = (
  seen: readonly Observation[],
  { habits, words }: Pick<JudgedModel, 'habits' | 'words'>,
): { readonly alarm: boolean; readonly sentences: readonly string[] } => {
  const drift = driftOf(seen, habits);
  if (!drift) return { alarm: false, sentences: [fill(words.few, { least: LEAST })] };
  const { window, classes, confidence } = drift;
  const told = ({ value, limit }: typeof classes) => ({
    window,
    value: value.toPrecision(3),
    limit: limit.toPrecision(3),
  });
  const alarms = [
    ...(classes.value > classes.limit ? [fill(words.driftClasses, told(classes))] : []),
    ...(confidence.value > confidence.limit ? [fill(words.driftConfidence, told(confidence))] : []),
  ];
  return alarms.length > 0
    ? { alarm: true, sentences: alarms }
    : { alarm: false, sentences: [fill(words.fine, { window })] };
};

/** What the page saw, shown anew with every digit that is counted. */
export const createWatch = (model: JudgedModel) => {
  const { names, habits, words } = model;
  const shown = element('div');
  const status = element('div', { role: 'status' });
  let seen: readonly Seen[] = [];
  const bins = Array.from({ length: CONFIDENCE_BINS }, (_, k) => `${10 * k}`);
  const expected = habits.confidence.reduce(
    (sum, share, k) => sum + (share * (k + 0.5)) / CONFIDENCE_BINS,
    0,
  );
  const show = () => {
    if (seen.length === 0) {
      status.textContent = words.none;
      delete status.dataset.alarm;
      shown.replaceChildren();
      return;
    }
    const last = seen.slice(-WINDOW);
    const window = last.length;
    const { alarm, sentences } = driftWords(seen, model);
    status.replaceChildren(...sentences.map((sentence) => element('p', {}, sentence)));
    status.dataset.alarm = String(alarm);
    const confidence = seen.reduce((sum, one) => sum + one.confidence, 0) / seen.length;
    const columns = Array.from({ length: Math.ceil(seen.length / COLUMN) }, (_, k) =>
      sharesOf(
        seen.slice(COLUMN * k, COLUMN * (k + 1)).map(({ answer }) => answer),
        names.length,
      ),
    );
    const figure = (label: string, chart: SVGSVGElement) =>
      element('figure', {}, element('figcaption', {}, label), chart);
    const shares = fill(words.shares, { window });
    const sure = fill(words.confidenceShares, { window });
    shown.replaceChildren(
      element(
        'p',
        {},
        fill(words.count, {
          count: seen.length,
          confidence: formatPercent(confidence),
          expected: formatPercent(expected),
        }),
      ),
      figure(
        shares,
        shareChart(
          shares,
          sharesOf(
            last.map(({ answer }) => answer),
            names.length,
          ),
          habits.shares,
          names,
        ),
      ),
      figure(
        sure,
        shareChart(
          sure,
          sharesOf(
            last.map((one) => confidenceBin(one.confidence)),
            CONFIDENCE_BINS,
          ),
          habits.confidence,
          bins,
        ),
      ),
      figure(
        words.confidence,
        sequenceChart(
          words.confidence,
          seen.slice(-DRAWN).map((one) => one.confidence),
        ),
      ),
      figure(words.over, stackChart(words.over, columns, names)),
    );
  };
  show();
  return {
    parts: [
      element('h2', {}, words.watch),
      status,
      shown,
      element(
        'div',
        { class: 'buttons' },
        button(words.log, () =>
          saveFile('digits.csv', new Blob([logOf(seen, names)], { type: 'text/csv' })),
        ),
        button(words.forget, () => {
          seen = [];
          show();
        }),
      ),
    ],
    add: (one: Seen) => {
      seen = [...seen, one];
      show();
    },
  };
};
