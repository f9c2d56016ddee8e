const TOKENS = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** `objective.data.points[3][1]` in its parts. */
const partsOf = (field: string): readonly (string | number)[] =>
  [...field.matchAll(/[^.[\]]+/g)].map(({ 0: part, index }) =>
    field[index - 1] === '[' ? Number(part) : part,
  );

/** Line and column of a place in a text, from 1. */
export const lineAndColumn = (text: string, index: number): string => {
  const before = text.slice(0, index).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
};

/**
 * Where a field stands in a document.
 * @param text JSON that can be parsed
 * @returns nothing where the document does not have it
 */
export const placeInJson = (text: string, field: string): string | undefined => {
  const tokens = [...text.matchAll(TOKENS)];
  let at = 0;
  const token = () => tokens[at]?.[0];
  const passValue = () => {
    let depth = 0;
    do {
      if (token() === '{' || token() === '[') depth += 1;
      if (token() === '}' || token() === ']') depth -= 1;
      at += 1;
    } while (depth > 0 && at < tokens.length);
  };
  /** From behind an opening bracket to the value wanted. */
  const enter = (part: string | number): boolean => {
    const inList = tokens[at - 1]?.[0] === '[';
    for (let k = 0; token() !== undefined && token() !== '}' && token() !== ']'; k += 1) {
      const key = inList ? k : JSON.parse(token() ?? '""');
      if (!inList) at += 2;
      if (key === part) return true;
      passValue();
      if (token() === ',') at += 1;
    }
    return false;
  };
  for (const part of partsOf(field)) {
    if (token() !== '{' && token() !== '[') return undefined;
    at += 1;
    if (!enter(part)) return undefined;
  }
  const index = tokens[at]?.index;
  return index === undefined ? undefined : lineAndColumn(text, index);
};
