import { describe, expect, it } from 'vitest';
import { encodeBase64Url } from '../../experiment/base64url';
import { drawnDigit } from '../../experiment/network/drawn-digit';
import { DRAWN_SEVEN } from '../../experiment/network/testing/drawn-seven';
import { createAsk } from '../testing/ask-worker';
import { prepare, softmax } from '../testing/network-page';
import { judgedAt } from './judged-at';

const TEST_IMAGES = 200;

/** Two runs, trained and evaluated to their end. */
const trained = async () => {
  const test = prepare(
    softmax({
      runs: [
        { optimizer: 'sgd', hyper: { lr: 0.1 } },
        { optimizer: 'adam', hyper: { lr: 0.01 } },
      ],
    }),
  );
  const { lab, show, until } = test;
  show();
  const evaluations = (run: number) =>
    (lab.playback.getState().evaluations[run] ?? []).filter(({ set }) => set === 'test');
  await until(() => [0, 1].every((run) => evaluations(run).at(-1)?.step === 60));
  return { ...test, evaluations, ask: createAsk(test) };
};

describe('what is inside the networks of a race', () => {
  it('is judged at the step that is looked at: as the evaluations of just that step', async () => {
    const { lab, ask, evaluations } = await trained();
    const { objective } = lab.document.getState().experiment;
    for (const [step, told] of [
      [60, 60],
      [59, 50],
      [24, 0],
    ] as const) {
      const points = judgedAt(lab.playback.getState(), objective, step);
      expect(points).toEqual([0, 1].map((run) => ({ run, step: told })));
      const { set, count, runs } = await ask('judge', { points });
      expect([set, count]).toEqual(['test', TEST_IMAGES]);
      for (const { run, confusion, step: at, calibration } of runs) {
        expect(at).toBe(told);
        const right = Array.from({ length: 10 }, (_, k) => confusion[11 * k] ?? 0);
        const accuracy = right.reduce((a, b) => a + b, 0) / TEST_IMAGES;
        expect(accuracy).toBeCloseTo(
          evaluations(run).find((one) => one.step === told)?.accuracy ?? Number.NaN,
          12,
        );
        expect(confusion.reduce((a, b) => a + b, 0)).toBe(TEST_IMAGES);
        expect(calibration.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(TEST_IMAGES);
      }
    }
  });

  it('shows the mistakes of a run, the surest first, and the examples of a cell', async () => {
    const { ask } = await trained();
    const points = [{ run: 1, step: 60 }];
    const [judged] = (await ask('judge', { points })).runs;
    const found = await ask('mistakes', { run: 1, step: 60, most: 500 });
    if (!judged || !found) throw new Error('nothing was kept');
    const wrong = judged.confusion.reduce((sum, count, k) => sum + (k % 11 === 0 ? 0 : count), 0);
    expect(wrong).toBeGreaterThan(0);
    expect(found.total).toBe(wrong);
    const sure = found.examples.map(({ probabilities, answer }) => probabilities[answer] ?? 0);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    for (const { truth, answer, probabilities, values } of found.examples) {
      expect(answer).not.toBe(truth);
      expect(Math.max(...probabilities)).toBe(probabilities[answer]);
      expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
      expect(values).toHaveLength(784);
    }
    const [first] = found.examples;
    if (!first) throw new Error('no mistake');
    const { truth, answer } = first;
    const cell = await ask('mistakes', { run: 1, step: 60, truth, answer, most: 1 });
    expect(cell?.total).toBe(judged.confusion[10 * truth + answer]);
    expect(cell?.examples[0]).toEqual(first);
  });

  it('answers for a drawn digit, now and as it was', async () => {
    const { ask } = await trained();
    const example = [...(drawnDigit(DRAWN_SEVEN, 28) ?? [])];
    const points = [0, 1].map((run) => ({ run, step: 0 }));
    const answers = await ask('drawn', { example, points, now: true });
    expect(answers.map(({ run, step }) => [run, step])).toEqual([
      [0, 60],
      [1, 60],
    ]);
    for (const { probabilities } of answers) {
      expect(probabilities.indexOf(Math.max(...probabilities))).toBe(7);
      expect(probabilities[7]).toBeGreaterThan(0.3);
      expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    }
    // Zeros give every digit the same chance.
    for (const { step, probabilities } of await ask('drawn', { example, points, now: false })) {
      expect(step).toBe(0);
      for (const p of probabilities) expect(p).toBeCloseTo(0.1, 6);
    }
  });

  it('judges digits of one’s own, each as if it were the only one', async () => {
    const { ask } = await trained();
    const shown = await ask('mistakes', { run: 1, step: 60, most: 3 });
    const pictures = [
      drawnDigit(DRAWN_SEVEN, 28) ?? new Uint8Array(0),
      ...(shown?.examples ?? []).map(({ values }) => Uint8Array.from(values)),
    ];
    const bytes = Uint8Array.from(pictures.flatMap((picture) => [...picture]));
    const ids = pictures.map((_, k) => 10 + k);
    const examples = encodeBase64Url(bytes);
    const points = [0, 1].map((run) => ({ run, step: 60 }));
    const own = await ask('ownDigits', { ids, examples, points, now: false });
    expect(own.ids).toEqual(ids);
    expect(own.runs.map(({ run, step }) => [run, step])).toEqual([
      [0, 60],
      [1, 60],
    ]);
    for (const [k, picture] of pictures.entries()) {
      const alone = await ask('drawn', { example: [...picture], points, now: false });
      expect(own.runs.map(({ answers }) => answers[k])).toEqual(
        alone.map(({ probabilities }) => probabilities.indexOf(Math.max(...probabilities))),
      );
    }
    expect(own.runs[1]?.answers).toEqual([7, ...(shown?.examples ?? []).map((one) => one.answer)]);
    await expect(
      ask('ownDigits', { ids: [1, 2, 3], examples, points, now: false }),
    ).rejects.toThrow('no examples of this data set');
  });

  it('shows weights, singular values and layers of the step that is asked for', async () => {
    const { ask } = await trained();
    const points = [0, 1].map((run) => ({ run, step: 50 }));
    const shown = await ask('weights', { run: 1, points });
    expect([shown?.run, shown?.step]).toEqual([1, 50]);
    const [pictures] = shown?.layers ?? [];
    expect([pictures?.height, pictures?.width, pictures?.total]).toEqual([28, 28, 10]);
    // Adam's are the larger ones; the scale is that of both.
    const largest = pictures?.values.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
    expect(pictures?.largest).toBe(largest);
    expect((await ask('weights', { run: 0, points }))?.layers[0]?.largest).toBe(largest);

    const spectra = await ask('spectra', { points });
    expect(spectra.map(({ run, step }) => [run, step])).toEqual([
      [0, 50],
      [1, 50],
    ]);
    for (const [k, { matrices }] of spectra.entries()) {
      const [matrix] = matrices;
      expect(matrix?.shape).toEqual([784, 10]);
      expect(matrix?.values).toHaveLength(10);
      // Their squares add up to those of all weights.
      const { layers } = (await ask('weights', { run: k, points })) ?? { layers: [] };
      const squares = layers[0]?.values.reduce((sum, w) => sum + w * w, 0) ?? Number.NaN;
      const added = matrix?.values.reduce((sum, value) => sum + value * value, 0) ?? Number.NaN;
      expect(Math.abs(added / squares - 1)).toBeLessThan(1e-4);
    }

    // Over the steps the same, whichever was asked for first.
    const course = await ask('spectrumCourse', { run: 1, until: 50 });
    expect(course.points.map(({ step }) => step)).toEqual([0, 25, 50]);
    expect(course.points.at(-1)?.matrices).toEqual(spectra[1]?.matrices);
    const spread = await ask('layerCourse', { run: 0, until: 60 });
    expect([spread.done, spread.of]).toEqual([4, 4]);
    const [first, , , end] = spread.points;
    expect([first?.step, end?.step]).toEqual([0, 60]);
    // Zeros answer 0 to everything; what was learnt does not.
    const wide = (point: typeof first) =>
      point?.layers[0]?.activations.counts.filter((count) => count > 0).length;
    expect(wide(first)).toBe(1);
    expect(wide(end)).toBeGreaterThan(10);

    const report = await ask('layers', { run: 0, step: 25 });
    expect([report?.run, report?.step, report?.examples]).toEqual([0, 25, 500]);
    expect(report?.layers[0]?.updateNorm).toBeGreaterThan(0);
    // Behind the last update there is none.
    expect((await ask('layers', { run: 0, step: 60 }))?.layers[0]?.updateNorm).toBeUndefined();
  });

  it('gives a network away with what each precision costs, and judges the one that is brought back', async () => {
    const { ask, evaluations } = await trained();
    const [last] = evaluations(1).slice(-1);
    const taken = await ask('model', { run: 1, step: 60, measure: true });
    if (!taken || !last) throw new Error('nothing was kept');
    expect([taken.run, taken.step, taken.theta.length]).toEqual([1, 60, 7850]);
    expect(taken.precisions.map(({ precision }) => precision)).toEqual([
      'float32',
      'float16',
      'int8',
    ]);
    const [whole, ...rounded] = taken.precisions;
    expect(whole?.accuracy).toBeCloseTo(last.accuracy, 12);
    expect(whole?.loss).toBeCloseTo(last.loss, 6);
    for (const { accuracy, count, latencyMs } of rounded) {
      // One of 200 images.
      expect(Math.abs(accuracy - last.accuracy)).toBeLessThanOrEqual(1 / TEST_IMAGES);
      expect(count).toBe(TEST_IMAGES);
      expect(latencyMs).toBeGreaterThanOrEqual(0);
    }
    // Shares of the answers are the sums of the confusion's columns.
    const [judged] = (await ask('judge', { points: [{ run: 1, step: 60 }] })).runs;
    taken.habits?.shares.forEach((share, k) => {
      const column = Array.from({ length: 10 }, (_, row) => judged?.confusion[10 * row + k] ?? 0);
      expect(share).toBeCloseTo(column.reduce((a, b) => a + b, 0) / TEST_IMAGES, 12);
    });
    expect(taken.habits?.confidence.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const back = await ask('loaded', { theta: taken.theta });
    expect([back.loss, back.accuracy]).toEqual([whole?.loss, whole?.accuracy]);
    // While it trains nothing is measured.
    const bare = await ask('model', { run: 1, step: 60, measure: false });
    expect([bare?.precisions, bare?.habits]).toEqual([[], undefined]);
    expect(bare?.theta).toEqual(taken.theta);
  });

  it('follows one weight through its rule: from where it was to where it came, as Adam is written', async () => {
    const { ask } = await trained();
    // The pixel in the middle of the picture of 3.
    const index = 10 * (14 * 28 + 14) + 3;
    const found = await ask('weightTrace', { run: 1, step: 59, index });
    if (!found) throw new Error('nothing was kept');
    const { update, series, singular } = found;
    expect([found.step, update.t, update.lr]).toEqual([50, 51, 0.01]);
    expect(series.updates).toEqual(Float64Array.of(1, 26, 51));
    const pictures = await ask('weights', { run: 1, points: [{ run: 1, step: 50 }] });
    const of = (name: string) => update.entry[name]?.[0] ?? Number.NaN;
    expect(of('theta')).toBe(pictures?.layers[0]?.values[3 * 784 + 14 * 28 + 14]);
    // Kingma and Ba 2015, algorithm 1.
    const m = 0.9 * of('m') + 0.1 * of('g');
    const v = 0.999 * of('v') + 0.001 * of('g') ** 2;
    const by = (0.01 * (m / (1 - 0.9 ** 51))) / (Math.sqrt(v / (1 - 0.999 ** 51)) + 1e-8);
    expect(Math.abs(by)).toBeGreaterThan(0);
    const written = update.written.map(([value]) => value);
    expect(written).toContainEqual(expect.closeTo(m, 7));
    expect(written).toContainEqual(expect.closeTo(v, 9));
    expect(written.at(-1)).toBeCloseTo(of('theta') - by, 6);
    expect(series.statements.at(-1)?.[2]).toBe(written.at(-1));
    expect(singular?.shape).toEqual([784, 10]);
    for (const values of [singular?.gradient ?? [], singular?.step ?? []]) {
      expect(values).toHaveLength(10);
      expect(values[0]).toBe(1);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
    // A bias is no matrix; gradient descent's own numbers: theta - lr g.
    const bias = await ask('weightTrace', { run: 0, step: 0, index: 7849 });
    expect(bias?.singular).toBeUndefined();
    const [g = Number.NaN] = bias?.update.entry.g ?? [];
    expect(g).not.toBe(0);
    expect(bias?.update.written.at(-1)?.[0]).toBeCloseTo(-0.1 * g, 7);
  });

  it('makes the singular values of a step of Muon alike, whatever the gradient’s are', async () => {
    const test = prepare(softmax({ runs: [{ optimizer: 'muon', hyper: { lr: 0.01 } }], steps: 1 }));
    test.show();
    const newest = () => test.lab.playback.getState().evaluations[0]?.at(-1)?.step;
    await test.until(() => newest() === 1);
    const ask = createAsk(test);
    const found = await ask('weightTrace', { run: 0, step: 0, index: 10 * (14 * 28 + 14) + 3 });
    // What is followed term by term is what the update made.
    const after = await ask('weights', { run: 0, points: [{ run: 0, step: 1 }] });
    const made = after?.layers[0]?.values[3 * 784 + 14 * 28 + 14] ?? Number.NaN;
    expect([after?.step, Math.abs(made) > 1e-6]).toEqual([1, true]);
    expect(found?.update.written.at(-1)?.[0]).toBeCloseTo(made, 7);
    const { gradient = [], step = [] } = found?.singular ?? {};
    // Ten classes whose slopes sum to 0 span nine directions.
    expect(gradient[8]).toBeLessThan(0.4);
    // The quintic iteration leaves them between 0.7 and 1.2 (Jordan et al. 2024).
    expect(step[8]).toBeGreaterThan(0.55);
  });

  it('knows how far the update went that followed: of gradient descent the rate times the gradient', async () => {
    const test = prepare(
      softmax({
        objective: {
          kind: 'network',
          model: 'softmax-regression',
          batchSize: 500,
          trainSize: 500,
          testSize: 100,
          init: 'zeros',
        },
        steps: 3,
      }),
    );
    test.show();
    await test.until(() => test.lab.playback.getState().status[0] === 'finished');
    const report = await createAsk(test)('layers', { run: 0, step: 0 });
    const [layer] = report?.layers ?? [];
    const ratio = (layer?.updateNorm ?? 0) / (layer?.gradientNorm ?? 0);
    expect(Math.abs(ratio / 0.1 - 1)).toBeLessThan(1e-4);
  });

  it('is not invented where nothing was kept', async () => {
    const { ask } = await trained();
    expect(await ask('mistakes', { run: 5, step: 60, most: 5 })).toBeUndefined();
    expect((await ask('judge', { points: [{ run: 5, step: 60 }] })).runs).toEqual([]);
  });
});
