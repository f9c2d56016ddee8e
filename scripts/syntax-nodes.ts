/** A node of the syntax tree that the parser gives. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node, parents first. */
export const visit = (value: unknown, see: (node: Node) => void): void => {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
    return;
  }
  if (!isNode(value)) return;
  see(value);
  for (const child of Object.values(value)) {
    if (typeof child === 'object' && child !== null) visit(child, see);
  }
};

/** `Math.random` of `Math.random`, `Math['random']` or `globalThis.Math.random`. */
export const memberName = (node: Node): string | undefined => {
  if (node.type !== 'MemberExpression') return undefined;
  const { object, property } = node;
  if (!isNode(object) || !isNode(property)) return undefined;
  const owner =
    object.type === 'Identifier'
      ? object.name
      : object.type === 'MemberExpression' && isNode(object.property)
        ? object.property.name
        : undefined;
  const member = property.type === 'Identifier' ? property.name : property.value;
  return typeof owner === 'string' && typeof member === 'string' ? `${owner}.${member}` : undefined;
};
