/**
 * Takes readings of all subjects in turns, A B A B, so that what else the machine does meets all of them alike.
 * One round before the first warms up and does not count.
 * @returns for each subject its readings, `rounds` of them
 */
export const alternate = async <Subject, Reading>(
  subjects: readonly Subject[],
  rounds: number,
  read: (subject: Subject, round: number) => Promise<Reading>,
): Promise<readonly { readonly subject: Subject; readonly readings: readonly Reading[] }[]> => {
  const all = subjects.map((subject) => ({ subject, readings: [] as Reading[] }));
  for (let round = -1; round < rounds; round += 1) {
    for (const { subject, readings } of all) {
      const reading = await read(subject, round);
      if (round >= 0) readings.push(reading);
    }
  }
  return all;
};
