/**
 * The polynomials of Cephes (Moshier 1989, single precision: sinf.c, tanhf.c, atanf.c), as WGSL and GLSL both write
 * them, of `z = r * r`, or `x * x` for tanh; and what is left of `x` after so many quarter turns, in three parts.
 */
export const polynomials = {
  afterTurns: '((x - turns * 1.5703125) - turns * 4.837513e-4) - turns * 7.54979e-8',
  sine: '((-1.9515296e-4 * z + 8.332161e-3) * z - 0.16666655) * z * r + r',
  cosine: '((2.4433157e-5 * z - 1.3887316e-3) * z + 4.1666646e-2) * z * z - 0.5 * z + 1.0',
  tanh: '((((-5.7049887e-3 * z + 2.063909e-2) * z - 5.3739716e-2) * z + 0.13331442) * z - 0.3333328) * z * x + x',
  /** sinh, |x| < 1, of its Taylor series: the next term is below float32's last digit. */
  sinh: '(((2.7557319e-6 * z + 1.984127e-4) * z + 8.3333333e-3) * z + 0.16666667) * z * x + x',
  arctangent: '(((8.0537446e-2 * z - 0.13877685) * z + 0.19977711) * z - 0.3333295) * z * r + r',
} as const;
