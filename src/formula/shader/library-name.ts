/** Functions that shading languages leave open, or lack. */
export type LibraryName =
  | 'nan'
  | 'infinity'
  | 'isnan'
  | 'log'
  | 'min'
  | 'max'
  | 'cbrt'
  | 'pow'
  | 'sine'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'tanh'
  | 'sigmoid'
  | 'atan2';
