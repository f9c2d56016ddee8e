/** At most so many of a list, at even distances, the first and the last with them. @param most at least 2 */
export const evenly = <T>(list: readonly T[], most: number): readonly T[] => {
  if (list.length <= most) return list;
  const last = list.length - 1;
  return Array.from({ length: most }, (_, k) => Math.round((k * last) / (most - 1))).flatMap(
    (place) => list.slice(place, place + 1),
  );
};
