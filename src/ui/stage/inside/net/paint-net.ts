import type { NetworkShape, ShapedLayer } from '../../../../experiment/network/shape';
import { type RunUnits, UNIT_SIDE, type UnitPictures } from '../../../../experiment/network/units';
import type { Scheme } from '../../kit/color-map';
import { divergingColor } from '../diverging';
import {
  edgeEnds,
  edgesOf,
  MOST_UNITS,
  type NetLayout,
  samePlace,
  type WeightPlace,
} from './net-layout';

export type DenseLayer = Extract<ShapedLayer, { kind: 'dense' }>;

/** Networks on points have no others. */
export const denseLayers = ({ layers }: NetworkShape): readonly DenseLayer[] =>
  layers.filter((layer): layer is DenseLayer => layer.kind === 'dense');

/** Where in the vector of all parameters a weight or a bias stands. */
export const parameterAt = (
  layers: readonly DenseLayer[],
  { layer, to, from }: WeightPlace,
): number | undefined => {
  const found = layers[layer];
  if (!found || to >= found.units || (from ?? 0) >= found.inputs) return undefined;
  const { weight, bias, units } = found;
  return from === undefined ? bias.offset + to : weight.offset + from * units + to;
};

/** What is drawn of a network; units before the first answer have no pictures. */
export interface NetPicture {
  readonly layers: readonly DenseLayer[];
  /** What is given to the network, as pictures like those of its units. */
  readonly inputs: UnitPictures;
  /** How inputs and answers are written. */
  readonly names: { readonly inputs: readonly string[]; readonly outputs: readonly string[] };
  readonly units: Pick<RunUnits, 'layers' | 'theta'> | undefined;
  readonly chosen: WeightPlace | undefined;
  readonly hovered: WeightPlace | undefined;
  readonly scheme: Scheme;
  readonly font: string;
  /** Of words, of frames, and of what is chosen. */
  readonly colors: { readonly text: string; readonly frame: string; readonly chosen: string };
}

const CELLS = UNIT_SIDE * UNIT_SIDE;
const MOST = 127;
/** Of an edge in pixels, of a weight that is 0 and of the largest one. */
const WIDTH = { none: 0.4, largest: 5 };
const FAINT = 0.18;

/** What one unit makes of the plane, a pixel a place. */
export const unitPixels = (
  { values }: Pick<UnitPictures, 'values'>,
  unit: number,
  scheme: Scheme,
): ImageData => {
  const image = new ImageData(UNIT_SIDE, UNIT_SIDE);
  for (let cell = 0; cell < CELLS; cell += 1)
    image.data.set(
      [...divergingColor(values[unit * CELLS + cell] ?? 0, MOST, scheme), 255],
      4 * cell,
    );
  return image;
};

const known = new WeakMap<UnitPictures, Map<string, ImageData>>();

/** The same, made once: what is chosen or pointed at changes more often than the pictures do. */
const pixelsOf = (pictures: UnitPictures, unit: number, scheme: Scheme): ImageData => {
  const made = known.get(pictures) ?? new Map<string, ImageData>();
  known.set(pictures, made);
  const key = `${scheme}/${unit}`;
  const image = made.get(key) ?? unitPixels(pictures, unit, scheme);
  made.set(key, image);
  return image;
};

/** The largest magnitude among the weights. */
export const largestWeight = (layers: readonly DenseLayer[], theta: Float32Array): number => {
  let most = 0;
  for (const { weight } of layers)
    for (let k = weight.offset; k < weight.offset + weight.size; k += 1)
      most = Math.max(most, Math.abs(theta[k] ?? 0));
  return most;
};

const paintEdges = (
  context: CanvasRenderingContext2D,
  layout: NetLayout,
  { layers, units, chosen, hovered, scheme, colors }: NetPicture,
): void => {
  const theta = units?.theta;
  const largest = theta ? largestWeight(layers, theta) : 0;
  const draw = (place: WeightPlace, color: string, width: number) => {
    const ends = edgeEnds(layout, place);
    if (!ends) return;
    const { start, end, reach } = ends;
    context.beginPath();
    context.moveTo(...start);
    context.bezierCurveTo(start[0] + reach, start[1], end[0] - reach, end[1], ...end);
    context.lineWidth = width;
    context.strokeStyle = color;
    context.stroke();
  };
  const widthOf = (share: number) => WIDTH.none + share * (WIDTH.largest - WIDTH.none);
  for (const place of edgesOf(layout)) {
    const index = parameterAt(layers, place);
    const value = index === undefined ? 0 : (theta?.[index] ?? 0);
    const share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
    const [r, g, b] = divergingColor(Math.sign(value), 1, scheme);
    const meant = samePlace(place, chosen) || samePlace(place, hovered);
    if (meant) draw(place, colors.chosen, widthOf(share) + 4);
    context.globalAlpha = meant ? 1 : FAINT + (1 - FAINT) * share;
    draw(place, theta ? `rgb(${r} ${g} ${b})` : colors.frame, widthOf(share));
    context.globalAlpha = 1;
  }
};

const paintUnits = (
  context: CanvasRenderingContext2D,
  layout: NetLayout,
  { inputs, units, chosen, hovered, scheme, colors, names, font }: NetPicture,
): void => {
  const small = new OffscreenCanvas(UNIT_SIDE, UNIT_SIDE);
  const pen = small.getContext('2d');
  const { side, columns } = layout;
  context.font = `10px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.imageSmoothingEnabled = true;
  columns.forEach(({ x, ys, units: there }, column) => {
    const pictures = column === 0 ? inputs : units?.layers[column - 1];
    ys.forEach((y, unit) => {
      const [left, top] = [x - side / 2, y - side / 2];
      if (pictures && pen) {
        pen.putImageData(pixelsOf(pictures, unit, scheme), 0, 0);
        context.drawImage(small, left, top, side, side);
      }
      const place: WeightPlace = { layer: column - 1, to: unit };
      const meant = samePlace(place, chosen) || samePlace(place, hovered);
      context.lineWidth = meant ? 2.5 : 1;
      context.strokeStyle = meant ? colors.chosen : colors.frame;
      context.strokeRect(left, top, side, side);
      const name =
        column === 0
          ? names.inputs[unit]
          : column === columns.length - 1
            ? names.outputs[unit]
            : undefined;
      if (name === undefined) return;
      context.fillStyle = colors.text;
      context.fillText(name, x, top - 1, 2 * side);
    });
    if (there <= MOST_UNITS) return;
    context.fillStyle = colors.text;
    context.fillText(`${MOST_UNITS} / ${there}`, x, 12);
  });
};

/** Edges by their weights (wide where they are large, blue below 0 and red above), and what every unit makes of the plane. */
export const paintNet = (
  context: CanvasRenderingContext2D,
  layout: NetLayout,
  picture: NetPicture,
): void => {
  const { width, height } = context.canvas;
  context.save();
  context.resetTransform();
  context.clearRect(0, 0, width, height);
  context.restore();
  paintEdges(context, layout, picture);
  paintUnits(context, layout, picture);
};
