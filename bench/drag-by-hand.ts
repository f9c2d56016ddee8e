/** What the page by hand is told. */
interface Size {
  readonly width: number;
  readonly height: number;
  readonly steps: number;
}

/**
 * Runs in a bare page with one canvas: 40 points and a line by least squares, drawn as a page of the field would without
 * an engine beside it. At every move the values (one each 6 pixels, as the site while points move), their colours, 12
 * contours by marching squares and four runs are computed and painted in the handler.
 */
export const byHand = ({ width, height, steps }: Size): void => {
  const canvas = document.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('the page has no canvas');
  canvas.width = width;
  canvas.height = height;
  const points = Array.from({ length: 40 }, (_, k) => [k / 20 - 1, Math.sin(k) / 3 + k / 30]);
  const [columns, rows] = [Math.ceil(width / 6), Math.ceil(height / 6)];
  const loss = (x: number, y: number) => {
    let sum = 0;
    for (const [u = 0, v = 0] of points) sum += (x * u + y - v) ** 2;
    return sum / points.length;
  };
  const gradient = (x: number, y: number): readonly [number, number] => {
    let [gx, gy] = [0, 0];
    for (const [u = 0, v = 0] of points) {
      const off = x * u + y - v;
      gx += 2 * off * u;
      gy += 2 * off;
    }
    return [gx / points.length, gy / points.length];
  };
  const place = (column: number, row: number): readonly [number, number] => [
    (8 * column) / (columns - 1) - 4,
    4 - (8 * row) / (rows - 1),
  ];
  const pixel = (x: number, y: number): readonly [number, number] => [
    ((x + 4) / 8) * width,
    ((4 - y) / 8) * height,
  ];
  const update = (kind: number, g: number, state: { m: number; v: number }, t: number): number => {
    if (kind === 0) return 0.05 * g;
    state.m = (kind === 1 ? 0.9 : kind === 2 ? 0 : 0.9) * state.m + (kind === 1 ? 1 : 0.1) * g;
    if (kind === 1) return 0.02 * state.m;
    state.v = 0.999 * state.v + 0.001 * g * g;
    const size = Math.sqrt(state.v / (1 - 0.999 ** t)) + 1e-8;
    return kind === 2 ? (0.02 * g) / size : (0.02 * state.m) / (1 - 0.9 ** t) / size;
  };
  const small = document.createElement('canvas');
  small.width = columns;
  small.height = rows;
  const pen = small.getContext('2d');

  const paint = () => {
    const values = new Float64Array(columns * rows);
    let most = 0;
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        const [x, y] = place(column, row);
        const value = loss(x, y);
        values[row * columns + column] = value;
        most = Math.max(most, value);
      }
    const image = new ImageData(columns, rows);
    values.forEach((value, k) => {
      const share = Math.log(1 + value) / Math.log(1 + most);
      image.data.set([255 * share, 120, 255 - 255 * share, 255], 4 * k);
    });
    pen?.putImageData(image, 0, 0);
    context.drawImage(small, 0, 0, width, height);
    context.beginPath();
    for (let k = 1; k <= 12; k += 1) {
      const level = (1 + most) ** (k / 13) - 1;
      for (let row = 0; row + 1 < rows; row += 1)
        for (let column = 0; column + 1 < columns; column += 1) {
          const ends: (readonly [number, number])[] = [];
          const edge = (c0: number, r0: number, c1: number, r1: number) => {
            const [a, b] = [values[r0 * columns + c0] ?? 0, values[r1 * columns + c1] ?? 0];
            if (a >= level === b >= level) return;
            const share = (level - a) / (b - a);
            ends.push([6 * (c0 + share * (c1 - c0)), 6 * (r0 + share * (r1 - r0))]);
          };
          edge(column, row, column + 1, row);
          edge(column, row, column, row + 1);
          edge(column + 1, row, column + 1, row + 1);
          edge(column, row + 1, column + 1, row + 1);
          const [from, to] = ends;
          if (from && to) {
            context.moveTo(...from);
            context.lineTo(...to);
          }
        }
    }
    context.stroke();
    for (let kind = 0; kind < 4; kind += 1) {
      let [x, y] = [-3, 3];
      const states = [
        { m: 0, v: 0 },
        { m: 0, v: 0 },
      ];
      context.beginPath();
      context.moveTo(...pixel(x, y));
      for (let t = 1; t <= steps; t += 1) {
        const [gx, gy] = gradient(x, y);
        x -= update(kind, gx, states[0] ?? { m: 0, v: 0 }, t);
        y -= update(kind, gy, states[1] ?? { m: 0, v: 0 }, t);
        context.lineTo(...pixel(x, y));
      }
      context.stroke();
    }
  };
  window.addEventListener('pointermove', (event) => {
    points[5] = [event.clientX / 300 - 1, event.clientY / 300 - 1];
    paint();
  });
  paint();
};
