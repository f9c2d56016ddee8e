import type { Plane } from '../../experiment/plane';
import { resolvePlane } from '../../experiment/plane';
import { lookOf } from '../../experiment/run-looks';
import type { Domain, Experiment, PlaneSpec } from '../../experiment/types';
import { compileSurface, type SurfaceFunction } from '../../formula/wasm/plane/surface';
import type { Sketch } from '../../state/saved/sketch';
import { runColor } from '../run-style';
import { colorTable, ENTRIES, type Scheme } from '../stage/kit/color-map';
import { STAGE_COLORS } from '../stage/kit/stage-colors';
import { valueScale } from '../stage/kit/value-scale';
import { type Line, type Scales, scalesFor, widened } from './thumbnail-scales';

/** Pixels of a thumb, and of its colours, which are coarser. */
export const THUMB = { width: 320, height: 180 } as const;
const GRID = { width: 80, height: 45 } as const;
const LOSS_ROOM = 0.08;

const linesOf = ({ lines }: Sketch): readonly Line[] =>
  lines.map((flat) =>
    Array.from({ length: flat.length >> 1 }, (_, k) => [
      flat[2 * k] ?? Number.NaN,
      flat[2 * k + 1] ?? Number.NaN,
    ]),
  );

/** The surface in its colours, a few pixels at a time. */
const paintSurface = (
  context: CanvasRenderingContext2D,
  { plane, surface }: { readonly plane: Plane; readonly surface: SurfaceFunction },
  [[x0, x1], [y0, y1]]: Domain,
  scheme: Scheme,
) => {
  const { width, height } = GRID;
  const values = Array.from({ length: width * height }, (_, at) => {
    const [column, row] = [at % width, Math.floor(at / width)];
    return surface.value(
      x0 + ((column + 0.5) / width) * (x1 - x0),
      y1 - ((row + 0.5) / height) * (y1 - y0),
    );
  });
  const finite = values.filter(Number.isFinite);
  const range = { min: Math.min(...finite), max: Math.max(...finite) };
  const scale = valueScale(range, plane.logLevels, plane.minima[0]?.[2]);
  const table = colorTable(scheme);
  const image = new ImageData(width, height);
  values.forEach((value, at) => {
    const share = Number.isFinite(value) ? scale.share(value) : 1;
    const entry = Math.round(Math.min(1, Math.max(0, share)) * (ENTRIES - 1));
    for (let c = 0; c < 3; c += 1) image.data[4 * at + c] = table[3 * entry + c] ?? 0;
    image.data[4 * at + 3] = 255;
  });
  const small = new OffscreenCanvas(width, height);
  small.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0, 0, THUMB.width, THUMB.height);
};

const pathOf = (line: Line, { x, y }: Scales): Path2D => {
  const path = new Path2D();
  line.forEach(([at, up], k) => {
    if (k === 0) path.moveTo(x(at), y(up));
    else path.lineTo(x(at), y(up));
  });
  return path;
};

const strokeGraph = (
  context: CanvasRenderingContext2D,
  line: Line,
  scales: Scales,
  color: string,
) => {
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  context.stroke(pathOf(line, scales));
};

/** A run's path with its end. */
const strokeLine = (
  context: CanvasRenderingContext2D,
  line: Line,
  scales: Scales,
  color: string,
  outline: string,
) => {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last) return;
  const { x, y } = scales;
  const path = pathOf(line, scales);
  context.lineJoin = 'round';
  for (const [style, width] of [
    [outline, 5],
    [color, 2.5],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.stroke(path);
  }
  const head = new Path2D();
  head.arc(x(last[0]), y(last[1]), 5, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill(head);
  context.lineWidth = 1.5;
  context.strokeStyle = outline;
  context.stroke(head);
};

/** A function of x alone is drawn as its graph, its runs upon it. */
const curveParts = (surface: SurfaceFunction, domain: Domain, lines: readonly Line[]) => {
  const [[x0, x1]] = domain;
  const graph = Array.from({ length: 120 }, (_, k): readonly [number, number] => {
    const x = x0 + ((x1 - x0) * k) / 119;
    return [x, surface.value(x, 0)];
  }).filter(([, y]) => Number.isFinite(y));
  const [low, high] = [Math.min(...graph.map(([, y]) => y)), Math.max(...graph.map(([, y]) => y))];
  const room = LOSS_ROOM * (high - low || 1);
  const part: Domain = [
    [x0, x1],
    [low - room, high + room],
  ];
  return {
    graph,
    part,
    lifted: lines.map((line) =>
      line.map(([x]): readonly [number, number] => [x, surface.value(x, 0)]),
    ),
  };
};

const paintPlane = (
  context: CanvasRenderingContext2D,
  spec: PlaneSpec,
  lines: readonly Line[],
  scheme: Scheme,
  colorOf: (run: number) => string,
) => {
  const plane = resolvePlane(spec);
  const surface = compileSurface(plane.expression, plane.parameters);
  const { outline, plain, curve } = STAGE_COLORS[scheme];
  if (plane.dimension === 1) {
    const { graph, part, lifted } = curveParts(surface, plane.domain, lines);
    const scales = scalesFor(part, THUMB);
    context.fillStyle = plain;
    context.fillRect(0, 0, THUMB.width, THUMB.height);
    strokeGraph(context, graph, scales, curve);
    lifted.forEach((line, run) => {
      strokeLine(context, line, scales, colorOf(run), outline);
    });
    return;
  }
  const part = widened(plane.domain, THUMB);
  const scales = scalesFor(part, THUMB);
  paintSurface(context, { plane, surface }, part, scheme);
  lines.forEach((line, run) => {
    strokeLine(context, line, scales, colorOf(run), outline);
  });
};

/** Losses over the race, logarithmic where all are positive. */
const paintCurves = (
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  scheme: Scheme,
  colorOf: (run: number) => string,
) => {
  const { outline, plain } = STAGE_COLORS[scheme];
  context.fillStyle = plain;
  context.fillRect(0, 0, THUMB.width, THUMB.height);
  const losses = lines.flat().map(([, loss]) => loss);
  if (losses.length === 0) return;
  const log = losses.every((loss) => loss > 0);
  const up = (loss: number) => (log ? Math.log(loss) : loss);
  const [low, high] = [Math.min(...losses.map(up)), Math.max(...losses.map(up))];
  const room = LOSS_ROOM * (high - low || 1);
  const scales = scalesFor(
    [
      [-0.04, 1.04],
      [low - room, high + room],
    ],
    THUMB,
  );
  lines.forEach((line, run) => {
    const scaled = line.map(([x, loss]): readonly [number, number] => [x, up(loss)]);
    strokeLine(context, scaled, scales, colorOf(run), outline);
  });
};

/** A picture of a race the size of a thumb. Without a sketch: of what is minimised alone. */
export const paintThumbnail = (
  context: CanvasRenderingContext2D,
  experiment: Experiment,
  sketch: Sketch | undefined,
  scheme: Scheme,
): void => {
  const lines = sketch ? linesOf(sketch) : [];
  const colorOf = (run: number) => runColor(lookOf(experiment.runs, run), scheme);
  const { objective } = experiment;
  if (objective.kind === 'network') paintCurves(context, lines, scheme, colorOf);
  else paintPlane(context, objective, lines, scheme, colorOf);
};
