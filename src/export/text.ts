export type Lines = readonly string[];

/** Python texts by name. */
export type Values = Readonly<Record<string, string>>;

export const indent = (lines: Lines, depth = 1): string[] =>
  lines.map((line) => (line === '' ? '' : `${'    '.repeat(depth)}${line}`));

/** One line of plain text, safe inside a comment or a docstring whatever it was. */
export const plainText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\"]/g, "'").replace(/\p{C}/gu, '').trim();

/** Prose, broken at spaces to lines of 96 characters at most. */
export const wrapped = (text: string, width = 96): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

/** `"""title … """` over several lines; `body` is taken as it is. */
export const docstring = (title: string, body: Lines = []): string[] =>
  body.length === 0
    ? [`"""${plainText(title)}"""`]
    : [`"""${plainText(title)}`, '', ...body, '"""'];

export const comment = (text: string): string[] =>
  wrapped(plainText(text)).map((line) => `# ${line}`);

/** `{"name": value, …}`; names are identifiers. */
export const dictionary = (values: Values): string =>
  `{${Object.entries(values)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(', ')}}`;

/** Parts of a file, two empty lines between. */
export const sections = (...parts: readonly Lines[]): string =>
  `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n').trimEnd())
    .join('\n\n\n')}\n`;

/** `head(a, b, …)tail` on one line, or, where that is long, its arguments on lines of their own. */
export const callLines = (head: string, args: readonly string[], tail = ''): string[] => {
  const line = `${head}(${args.join(', ')})${tail}`;
  return line.length <= 92
    ? [line]
    : [`${head}(`, ...indent(args.map((arg) => `${arg},`)), `)${tail}`];
};

export const keywordList = (values: Values): string[] =>
  Object.entries(values).map(([name, value]) => `${name}=${value}`);

/** `name = …` for an expression of one or more lines. */
export const assign = (name: string, [first = '', ...rest]: Lines): string[] => [
  `${name} = ${first}`,
  ...rest,
];
