import { describe, expect, it } from 'vitest';
import { edges, triangles } from './mesh-topology';

const N = Number.NaN;

describe('the mesh', () => {
  it('has two triangles a cell, and its rim as edges', () => {
    const nodes = { width: 4, height: 3, shares: new Float32Array(12) };
    expect(triangles(nodes).length / 3).toBe(2 * 3 * 2);
    expect(edges(nodes).length / 2).toBe(2 * (3 + 2));
  });

  it('leaves out every triangle at a node without a value, and draws the rim of the hole', () => {
    // 3 × 3 nodes with none in the middle: of 8 triangles 6 touch it.
    const nodes = { width: 3, height: 3, shares: Float32Array.of(0, 0, 0, 0, N, 0, 0, 0, 0) };
    expect([...triangles(nodes)]).toEqual([0, 3, 1, 5, 7, 8]);
    // Two triangles that touch nowhere: all their six edges.
    expect(edges(nodes).length / 2).toBe(6);
    for (const node of edges(nodes)) expect(node).not.toBe(4);
  });
});
