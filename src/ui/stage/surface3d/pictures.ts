type Paint = (context: CanvasRenderingContext2D) => void;

const STAR_INNER = 0.45;

const star = (radius: number): Path2D => {
  const path = new Path2D();
  for (let k = 0; k < 10; k += 1) {
    const r = k % 2 === 0 ? radius : radius * STAR_INNER;
    const angle = (Math.PI * k) / 5 - Math.PI / 2;
    path.lineTo(r * Math.cos(angle), r * Math.sin(angle));
  }
  path.closePath();
  return path;
};

const circle = (radius: number): Path2D => {
  const path = new Path2D();
  path.arc(0, 0, radius, 0, 2 * Math.PI);
  return path;
};

/** As on the map: two bows back to back. */
const saddle = (radius: number): Path2D => {
  const path = new Path2D();
  path.moveTo(-radius, -radius);
  path.quadraticCurveTo(radius * 0.4, 0, -radius, radius);
  path.moveTo(radius, -radius);
  path.quadraticCurveTo(-radius * 0.4, 0, radius, radius);
  return path;
};

export const filled =
  (path: Path2D, color: string, outline: string, width: number): Paint =>
  (context) => {
    context.lineJoin = 'round';
    context.strokeStyle = outline;
    context.lineWidth = width;
    context.stroke(path);
    context.fillStyle = color;
    context.fill(path);
  };

const stroked =
  (path: Path2D, color: string, width: number, outline: string, halo: number): Paint =>
  (context) => {
    context.lineJoin = 'round';
    context.lineCap = 'round';
    for (const [wide, style] of [
      [halo, outline],
      [width, color],
    ] as const) {
      context.strokeStyle = style;
      context.lineWidth = wide;
      context.stroke(path);
    }
  };

/** A lowest minimum. */
export const fullStar = (radius: number, color: string, outline: string): Paint =>
  filled(star(radius), color, outline, 3);

/** Another minimum. */
export const emptyStar = (radius: number, color: string, outline: string): Paint =>
  stroked(star(radius), color, radius > 5 ? 1.75 : 1, outline, radius > 5 ? 4 : 2.5);

export const twoBows = (radius: number, color: string, outline: string): Paint =>
  stroked(saddle(radius), color, radius > 4 ? 1.75 : 1, outline, radius > 4 ? 4 : 2.5);

/** Where one of many is. */
export const dot = (radius: number, color: string, outline: string): Paint =>
  filled(circle(radius), color, outline, 1.5);

export const ring = (
  radius: number,
  color: string,
  width: number,
  outline: string,
  halo: number,
): Paint => stroked(circle(radius), color, width, outline, halo);
