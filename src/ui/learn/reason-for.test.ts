import { describe, expect, it } from 'vitest';
import { course } from '../../lessons/course';
import { reasonFor } from './reason-for';

describe.each(course.map((entry) => [entry.id, entry] as const))('lesson %s', (_id, entry) => {
  it.each(['en', 'zh'] as const)('has a reason for every wrong answer, in %s', async (language) => {
    const lesson = await entry.load();
    const text = await entry.text[language]();
    for (const step of lesson.steps) {
      if (step.kind !== 'predict') continue;
      const words = text.steps[step.id];
      if (!words) throw new Error(`no words for ${step.id}`);
      const { ask } = step;
      const reasons =
        ask.kind === 'choice'
          ? Object.keys(ask.choices)
          : ask.kind === 'number'
            ? ['low', 'high']
            : [...(ask.kind === 'order' ? ask.traps : Object.keys(ask.traps)), 'else'];
      const said = reasons.map((reason) => reasonFor(ask, words, reason));
      for (const one of said) expect(one.length, step.id).toBeGreaterThan(5);
    }
  });
});
