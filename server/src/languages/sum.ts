import type { Node } from 'web-tree-sitter';

/** `(order + "…")`, of which a method is called: a sum in brackets has no name, but it is a value. */
export function isSum(node: Node): boolean {
  if (!/^parenthesized_(?:expression|statements)$/.test(node.type)) return false;
  const inner = node.firstNamedChild;
  if (inner === null || inner.nextNamedSibling !== null) return false;
  return (
    /^(?:binary|additive)(?:_expression|_operator)?$/.test(inner.type) &&
    inner.children.some(({ type }) => type === '+')
  );
}
