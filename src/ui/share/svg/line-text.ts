import type { LineSink } from '../../canvas/polyline';

const short = (pixel: number) => Math.round(pixel * 100) / 100;

/** Takes down what is drawn on it as the text of an SVG path. */
export class LineText implements LineSink {
  private readonly parts: string[] = [];

  moveTo(x: number, y: number): void {
    this.parts.push(`M${short(x)} ${short(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.parts.push(`L${short(x)} ${short(y)}`);
  }

  get text(): string {
    return this.parts.join('');
  }
}
