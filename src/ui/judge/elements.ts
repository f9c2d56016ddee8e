type Attributes = Readonly<Record<string, string | number>>;

const create = <E extends Element>(
  made: E,
  attributes: Attributes,
  children: readonly (Element | string)[],
): E => {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
};

/** An element with attributes and children; texts are texts, never HTML. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Element | string)[]
): HTMLElementTagNameMap[K] => create(document.createElement(tag), attributes, children);

export const drawn = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Element | string)[]
): SVGElementTagNameMap[K] =>
  create(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

export const button = (words: string, press: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button' }, words);
  made.addEventListener('click', press);
  return made;
};

/** A sentence with its braces filled in. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (whole, name) => String(values[name] ?? whole));
