import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv';

const points = (text: string) => {
  const parsed = parseCsv(text, 'data');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const refused = (text: string) => {
  const parsed = parseCsv(text, 'data');
  if (parsed.ok) throw new Error('it was let in');
  return parsed.error;
};

describe('points from a table', () => {
  it.each([
    ['commas', '1.5,2\n-3e-1,4\n'],
    ['semicolons and decimal commas', '1,5;2\r\n-0,3;4'],
    ['tabs, as a spreadsheet copies', '1,5\t2\n-0,3\t4\n'],
    ['blanks', '  1.5   2 \n -.3 +4'],
    ['blanks and decimal commas', '1,5 2\n-0,3 4'],
    [
      'titles, quotation marks, empty lines, remarks',
      '# a\n"size, m","price"\n\n"1.5","2"\n-0.3,4',
    ],
    ['commas, and decimal commas in quotation marks', '"u","v"\n"1,5","2"\n"-0,3",4'],
    ['a byte order mark and a minus sign of print', '\uFEFFu;v\n1.5;2\n\u22120.3;4'],
  ])('%s', (_, text) => {
    expect(points(text)).toEqual([
      [1.5, 2],
      [-0.3, 4],
    ]);
  });

  it('has three columns, too', () => {
    expect(points('u,v,w\n1,2,3\n4,5,6')).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it.each([
    ['u,v\n1,2\n3,abc', /^data: line 3, column 2: "abc" is no finite number/],
    ['1;2\n\n3;nan', /^data: line 3, column 2: "nan"/],
    ['1,2\n3,1e999', /^data: line 2, column 2: "1e999"/],
    ['1,2\n3', /^data: line 2, column 2: .*this line has 1/],
    ['1,2\n3,4,5', /^data: line 2, column 3: has 3 numbers, and the first point has 2/],
    ['1\t2\t3\t4\n1\t2\t3\t4', /^data: line 1, column 4: .*this line has 4; keep two or three/],
    ['1,2\n3,', /^data: line 2, column 2: "" is no finite number/],
    ['u,v\n1,2', /^data: line 2, column 1: at least 2 points are needed, not 1/],
    ['u,v\n', /^data: line 1, column 1: at least 2 points are needed, not 0/],
    ['', /^data: line 1, column 1: at least 2 points are needed, not 0/],
  ])('%j is refused with line and column', (text, message) => {
    const error = refused(text);
    expect(error.message).toMatch(message);
    expect(error.said).toBeDefined();
  });

  it('takes 500 points and not one more', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, k) => `${k},${k}`).join('\n');
    expect(points(rows(500))).toHaveLength(500);
    expect(refused(rows(501)).message).toMatch(/^data: line 501, column 1: at most 500 points/);
  });
});
