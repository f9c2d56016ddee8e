import { hasNoise } from '../../experiment/starts';
import { planeSlots } from '../../formula/graph/plane-rule';
import type { SplitProgram } from '../../formula/split-uniforms';
import { libraryText } from '../../formula/wgsl/library';
import { emitPlaneRuleWgsl } from '../../formula/wgsl/plane-rule';
import { surfaceWgslParts, type WgslData } from '../../formula/wgsl/surface';
import { ESCAPE } from './judge';
import { CELLS } from './minima';
import type { MapPlan, MapRules } from './plan';

/** Words of the buffer `p`, before the offsets of tables. */
export const HEADER = {
  firstStep: 0,
  stepCount: 1,
  pixelCount: 2,
  steps: 3,
  width: 4,
  height: 5,
  capacity: 6,
  startX: 7,
  startY: 8,
  noise: 9,
  minima: 10,
  data: 11,
  points: 12,
  tables: 13,
} as const;

/** The points of a fit, in the buffer `f`. */
const fitData: WgslData = {
  datum: (i) => {
    const at = (k: number) => `f[p[${HEADER.data}] + 3u * ${i} + ${k}u]`;
    return `vec3<f32>(${at(0)}, ${at(1)}, ${at(2)})`;
  },
  count: `p[${HEADER.points}]`,
};

/** Numbers at the head of the buffer `f`, before the surface's parameters. */
export const CONSTANTS = 10;

export interface MapShader {
  readonly code: string;
  /** Numbers kept for each pixel between dispatches: the point, the loss, the state. */
  readonly stateSlots: number;
}

interface Uniforms {
  /** Before the steps. */
  readonly before: string;
  /** At every step. */
  readonly each: string;
}

const uniformsOf = (
  { program, masks }: SplitProgram,
  constant: readonly boolean[],
  firstTable: number,
): Uniforms => {
  const before: string[] = [];
  const each: string[] = [];
  program.handed.forEach((_, k) => {
    const index = ['', ' + column', ' + row'][masks[k] ?? 0];
    const stride = ['', ` * p[${HEADER.width}]`, ` * p[${HEADER.height}]`][masks[k] ?? 0];
    const table = firstTable + k;
    const at = `p[${HEADER.tables + table}]${index}`;
    if (constant[table] === true) before.push(`let u_${table} = f[${at}];`);
    else {
      before.push(`let at_${table} = ${at};`);
      each.push(`let u_${table} = f[at_${table} + step${stride}];`);
    }
  });
  return { before: before.join('\n  '), each: each.join('\n      ') };
};

/**
 * The whole map as one compute shader: an invocation is a pixel, a dispatch some steps of it. The text depends on the
 * formulas alone, and on which uniforms are the same at every step; numbers come in buffers: `p` and `f` (see HEADER),
 * the pixels, the cells of minima, and from one dispatch to the next the state and the verdicts (home, since, reached,
 * bits of the loss).
 * @param constant of every handed uniform, the probe's behind the update's
 */
export const mapShader = (
  plan: MapPlan,
  rules: MapRules,
  constant: readonly boolean[],
): MapShader => {
  const names = Object.keys(plan.plane.parameters);
  const surface = surfaceWgslParts(plan.plane.expression, names, fitData);
  const updateSlots = planeSlots(rules.update.program);
  const firstProbeSlot = updateSlots.reduce((sum, n) => sum + n, 0);
  const firstProbeTable = rules.update.program.handed.length;
  const update = emitPlaneRuleWgsl(rules.update.program, {
    prefix: 'a',
    firstSlot: 0,
    firstUniform: 0,
    dimension: plan.plane.dimension,
  });
  const probe =
    rules.probe &&
    emitPlaneRuleWgsl(rules.probe.program, {
      prefix: 'b',
      firstSlot: firstProbeSlot,
      firstUniform: firstProbeTable,
      dimension: plan.plane.dimension,
    });
  const slots = update.slots + (probe?.slots ?? 0);
  const tables = firstProbeTable + (rules.probe?.program.handed.length ?? 0);
  const kept = ['theta.x', 'theta.y', ...Array.from({ length: slots }, (_, k) => `s_${k}`)];
  const noisy = hasNoise(plan.objective);
  const noise = noisy
    ? ` + vec2<f32>(f[p[${HEADER.noise}] + 2u * step], f[p[${HEADER.noise}] + 2u * step + 1u])`
    : '';
  const uniforms = uniformsOf(rules.update, constant, 0);
  const probeUniforms = rules.probe && uniformsOf(rules.probe, constant, firstProbeTable);
  const probing =
    probeUniforms && probe
      ? `
      {
        let at = theta;
        ${probeUniforms.each}
        ${probe.body}
        g = surface_gradient(theta.x, theta.y)${noise};
        theta = at;
      }`
      : '';
  const initial = Array.from({ length: slots }, (_, k) => {
    const at = HEADER.tables + tables + 3 * k;
    return `s_${k} = f[p[${at}] + column * p[${at + 1}] + row * p[${at + 2}]];`;
  });
  const code = `
@group(0) @binding(0) var<storage, read> p: array<u32>;
@group(0) @binding(1) var<storage, read> f: array<f32>;
@group(0) @binding(2) var<storage, read> pixels: array<u32>;
@group(0) @binding(3) var<storage, read> cells: array<i32>;
@group(0) @binding(4) var<storage, read_write> state: array<f32>;
@group(0) @binding(5) var<storage, read_write> verdicts: array<vec4<i32>>;
${surface.declarations}
${libraryText([...surface.uses, ...update.uses, ...(probe?.uses ?? [])])}
${surface.functions}
// By its bits: compilers may take it for granted that numbers are finite.
fn wild(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) == 0x7f800000u; }
fn cell(share: f32) -> i32 {
  let k = i32(floor(share * ${CELLS}.0f));
  return select(select(k, ${CELLS - 1}, k == ${CELLS}), 0, k == -1);
}
fn minimum_at(q: vec2<f32>, theta: vec2<f32>) -> i32 {
  let c = cell(q.x);
  let r = cell(q.y);
  if (c < 0 || c >= ${CELLS} || r < 0 || r >= ${CELLS}) { return -2; }
  let k = cells[r * ${CELLS} + c];
  if (k < 0) { return -2; }
  let at = p[${HEADER.minima}] + 2u * u32(k);
  let d = (theta - vec2<f32>(f[at], f[at + 1u])) * vec2<f32>(f[2], f[3]);
  return select(-2, k, dot(d, d) <= f[4]);
}
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  let i = id.x;
  if (i >= p[${HEADER.pixelCount}]) { return; }
  let pixel = pixels[i];
  let column = pixel % p[${HEADER.width}];
  let row = pixel / p[${HEADER.width}];
  let capacity = p[${HEADER.capacity}];
  ${names.map((_, k) => `surface_parameters[${k}] = f[${CONSTANTS + k}];`).join('\n  ')}
  var theta: vec2<f32>;
  ${Array.from({ length: slots }, (_, k) => `var s_${k}: f32;`).join(' ')}
  ${uniforms.before}
  ${probeUniforms?.before ?? ''}
  var verdict: vec4<i32>;
  if (p[${HEADER.firstStep}] == 0u) {
    theta = ${
      plan.spec.kind === 'basins'
        ? `vec2<f32>(f[p[${HEADER.startX}] + column], f[p[${HEADER.startY}] + row])`
        : `vec2<f32>(f[p[${HEADER.startX}]], f[p[${HEADER.startY}]])`
    };
    verdict = vec4<i32>(-2, 0, -1, 0);
    ${initial.join('\n    ')}
  } else {
    verdict = verdicts[i];
    if (verdict.x == -1) { return; }
    ${kept.map((name, k) => `${name} = state[${k}u * capacity + i];`).join('\n    ')}
  }
  let origin = vec2<f32>(f[0], f[1]);
  let scale = vec2<f32>(f[2], f[3]);
  let target_loss = f[5];
  let within_low = vec2<f32>(f[6], f[8]);
  let within_high = vec2<f32>(f[7], f[9]);
  let steps = p[${HEADER.steps}];
  let end = min(p[${HEADER.firstStep}] + p[${HEADER.stepCount}], p[${HEADER.steps}] + 1u);
  for (var step = p[${HEADER.firstStep}]; step < end; step++) {
    let both = surface_both(theta.x, theta.y);
    verdict.w = bitcast<i32>(both.x);
    let q = (theta - origin) * scale;
    let far = abs(q - 0.5f);
    if (wild(both.x) || wild(theta.x) || wild(theta.y) || far.x > ${ESCAPE}.0f || far.y > ${ESCAPE}.0f) {
      verdict.x = -1;
      verdict.y = i32(step);
      break;
    }
    let home = minimum_at(q, theta);
    if (home != verdict.x) {
      verdict.x = home;
      verdict.y = i32(step);
    }
    let inside = all(theta >= within_low) && all(theta <= within_high);
    if (verdict.z == -1 && both.x <= target_loss && inside) { verdict.z = i32(step); }
    if (step == steps) { break; }
    var g = both.yz${noise};${probing}
    {
      ${uniforms.each}
      ${update.body}
    }
  }
  verdicts[i] = verdict;
  ${kept.map((name, k) => `state[${k}u * capacity + i] = ${name};`).join('\n  ')}
}`;
  return { code, stateSlots: kept.length };
};
