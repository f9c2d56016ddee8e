import type { Memory } from '../../state/page/memory';

const KEY = 'lessons';

/** The first step of a lesson that is not done yet. */
export type Reached = number | 'done';

export type Progress = Readonly<Record<string, Reached>>;

const isReached = (value: unknown): value is Reached =>
  value === 'done' || (Number.isInteger(value) && Number(value) >= 0);

/** What another version of the site wrote is forgotten where it is not of this kind. */
export const readProgress = (memory: Memory): Progress => {
  try {
    const read: unknown = JSON.parse(memory.read(KEY) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((kept): kept is [string, Reached] => isReached(kept[1])),
    );
  } catch {
    return {};
  }
};

export const keepProgress = (memory: Memory, lesson: string, reached: Reached): void =>
  memory.write(KEY, JSON.stringify({ ...readProgress(memory), [lesson]: reached }));
