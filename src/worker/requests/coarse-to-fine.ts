/**
 * Places of a growing list, so many that they do not get more than twice that many: the first, the newest, then what
 * lies between, farther apart first. Those of a longer list are among them again.
 */
export const coarseToFine = <T>(list: readonly T[], most: number): readonly T[] => {
  const last = list.length - 1;
  let stride = 1;
  while (last / stride >= 2 * most) stride *= 2;
  const places = [0, last];
  let step = stride;
  while (step < last) step *= 2;
  for (; step >= stride; step /= 2) for (let k = 0; k < last; k += step) places.push(k);
  return places
    .filter((place, k) => place >= 0 && places.indexOf(place) === k)
    .flatMap((place) => list.slice(place, place + 1));
};
