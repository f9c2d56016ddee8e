/** The package has no types of its own. */
declare module 'gifenc' {
  type Color = [number, number, number];
  interface Frame {
    /** Of the first frame it is that of all. */
    readonly palette?: readonly Color[];
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** Milliseconds. */
    readonly delay?: number;
    /** 0: for ever. */
    readonly repeat?: number;
    /** 1: the next frame is drawn over it. */
    readonly dispose?: number;
  }
  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, frame?: Frame): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, most: number): Color[];
  export function applyPalette(rgba: Uint8ClampedArray, palette: readonly Color[]): Uint8Array;
}
