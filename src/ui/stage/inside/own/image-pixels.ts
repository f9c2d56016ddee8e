import type { Pixels } from '../../../../experiment/network/pictured-digit';

/** The longer side of what is looked at: a digit becomes 20 pixels high. */
const MOST_SIDE = 256;

/** Pixels of a file, made smaller where it is large; nothing where the browser reads no image from it. */
export const imagePixels = async (file: Blob): Promise<Pixels | undefined> => {
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, MOST_SIDE / Math.max(image.width, image.height));
    const [width, height] = [image.width, image.height].map((side) =>
      Math.max(1, Math.round(scale * side)),
    ) as [number, number];
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    image.close();
    return context.getImageData(0, 0, width, height);
  } catch {
    return undefined;
  }
};
