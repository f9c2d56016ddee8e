import type { View } from '../experiment/view/view';
import type { Condition } from '../lessons/schema/condition';

interface Words {
  readonly en: string;
  readonly zh: string;
}

/** A race that shows one thing, and how to look at it. */
export interface Story {
  /** The name of its file. */
  readonly id: string;
  readonly title: Words;
  /** What to look for, in one sentence or two. */
  readonly look: Words;
  /** As a person writes it: what it leaves out has its default. */
  readonly experiment: Readonly<Record<string, unknown>>;
  /** How it opens, where that is not as at a first visit. */
  readonly view?: Partial<View>;
  /** Runs that are meant to leave all numbers behind, by their places. */
  readonly diverges?: readonly number[];
  /** What the sentence says, as far as it can be put in numbers. */
  readonly holds: Condition;
}

export const defineStory = (story: Story): Story => story;
