/** Where a value stands, as a person writes it: `runs[0].hyper.lr`. */
export const fieldOf = (base: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, base);
