import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../experiment/schema';
import { briefView, firstView, parseView, viewOfRuns } from '../experiment/view/view';
import { slackOf } from '../lessons/judge/condition';
import { MARGIN, raceOf } from '../lessons/testing/race-of';
import { stories } from '.';

const WORDS = 32;
const CHARACTERS = 70;

it('there are two dozen stories, one a file', () => {
  const ids = stories.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(24);
  const files = readdirSync(new URL('./stories', import.meta.url)).sort();
  expect(files).toEqual(ids.map((id) => `${id}.ts`).sort());
});

describe.each(stories.map((story) => [story.id, story] as const))('%s', (_id, story) => {
  const parsed = parseExperiment(story.experiment);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const experiment = parsed.value;

  it('shows what it says, by the engine, and no run is lost but those that shall be', async () => {
    const runs = await raceOf(experiment);
    const lost = runs.flatMap(({ diverged }, run) => (diverged ? [run] : []));
    expect(lost).toEqual(story.diverges ?? []);
    const evidence = {
      experiment,
      runs,
      step: experiment.steps,
      shown: { layers: [], inspector: false },
    };
    expect(slackOf(story.holds, evidence)).toBeGreaterThan(MARGIN);
  });

  it('opens as it is meant to', () => {
    const { view = {} } = story;
    const whole = parseView(JSON.parse(JSON.stringify(view)));
    expect(JSON.parse(JSON.stringify(briefView(whole)))).toEqual(JSON.parse(JSON.stringify(view)));
    expect(viewOfRuns({ ...firstView(), ...view }, experiment.runs.length)).toEqual(whole);
    expect(whole.step ?? 0).toBeLessThanOrEqual(experiment.steps);
  });

  it('is told briefly', () => {
    expect(story.look.en.split(/\s+/).length).toBeLessThanOrEqual(WORDS);
    expect(story.look.zh.length).toBeLessThanOrEqual(CHARACTERS);
  });
});
