import { svgImage } from './svg-image';

/**
 * A picture as PNG, `scale` pixels for every one of its own.
 * @throws where the browser makes no picture of it, or no canvas as large
 */
export const rasterize = async (
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
): Promise<Blob> => {
  const image = await svgImage(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('this browser makes no picture of a canvas');
  return blob;
};
