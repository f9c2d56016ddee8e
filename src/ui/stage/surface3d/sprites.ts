import { CanvasTexture, LinearFilter, Sprite, SpriteMaterial, SRGBColorSpace } from 'three';

/** Drawn at this many device pixels a CSS pixel: sharp on every screen. */
const RATIO = 3;

/** A canvas with a picture around its middle. `width` and `height` in CSS pixels. */
export const paintPicture = (
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * RATIO);
  canvas.height = Math.ceil(height * RATIO);
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(RATIO, RATIO);
    context.translate(width / 2, height / 2);
    paint(context);
  }
  return canvas;
};

/**
 * A picture that always faces the viewer and keeps its size on the screen.
 * @param size in CSS pixels
 * @param paint draws around (0, 0)
 */
export const createSprite = (
  [width, height]: readonly [number, number],
  paint: (context: CanvasRenderingContext2D) => void,
  options: { readonly hides: boolean; readonly order: number },
): Sprite => {
  const map = new CanvasTexture(paintPicture(width, height, paint));
  map.colorSpace = SRGBColorSpace;
  map.minFilter = LinearFilter;
  map.generateMipmaps = false;
  const material = new SpriteMaterial({
    map,
    sizeAttenuation: false,
    depthTest: options.hides,
    depthWrite: false,
    toneMapped: false,
  });
  const sprite = new Sprite(material);
  sprite.renderOrder = options.order;
  sprite.userData.pixels = [width, height];
  return sprite;
};

/** Gives a sprite its size on the screen. `pixel`: the world's size of a CSS pixel at distance 1. */
export const scaleSprite = (sprite: Sprite, pixel: number): void => {
  const [width, height] = sprite.userData.pixels as readonly [number, number];
  sprite.scale.set(width * pixel, height * pixel, 1);
};

export const disposeSprite = (sprite: Sprite): void => {
  sprite.material.map?.dispose();
  sprite.material.dispose();
};

/** Text with a halo of the background. */
export const createLabel = (text: string, font: string, color: string, halo: string): Sprite => {
  const measure = document.createElement('canvas').getContext('2d');
  if (measure) measure.font = font;
  const width = Math.ceil((measure?.measureText(text).width ?? 8 * text.length) + 8);
  return createSprite(
    [width, 20],
    (context) => {
      context.font = font;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = halo;
      context.strokeText(text, 0, 0);
      context.fillStyle = color;
      context.fillText(text, 0, 0);
    },
    { hides: false, order: 5 },
  );
};
