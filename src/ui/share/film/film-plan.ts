/** How a race is laid out in time. */
export interface FilmPlan {
  /** Of every frame, the step that it shows; between two steps, where runs are between them. */
  readonly steps: readonly number[];
  /** Frames a second. */
  readonly rate: number;
}

/** At the end it rests, so that the outcome can be read before a player begins again. */
const REST_SECONDS = 1.5;

/**
 * A race from its start to its last step at an even pace, and a rest there.
 * @param seconds that the race takes, without the rest
 */
export const filmPlan = (lastStep: number, seconds: number, rate: number): FilmPlan => {
  const moving = Math.max(1, Math.round(seconds * rate));
  const resting = Math.round(REST_SECONDS * rate);
  return {
    rate,
    steps: Array.from({ length: moving + resting }, (_, k) =>
      k >= moving ? lastStep : (k / moving) * lastStep,
    ),
  };
};
