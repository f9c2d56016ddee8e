/** What stands together under one heading, in the order of the first of each; entries without a group follow each other. */
export const groupsOf = <T extends { readonly group?: string }>(
  entries: readonly T[],
): readonly (readonly [string | undefined, readonly T[]])[] => {
  const groups = new Map<string | undefined, T[]>();
  for (const entry of entries) {
    const members = groups.get(entry.group);
    if (members) members.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return [...groups];
};
