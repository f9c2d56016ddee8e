const TEXTS: Readonly<Record<string, string>> = {
  x1: 'x₁',
  x2: 'x₂',
  'x1^2': 'x₁²',
  'x2^2': 'x₂²',
  x1x2: 'x₁x₂',
  'sin x1': 'sin x₁',
  'sin x2': 'sin x₂',
};

/** How a feature of a point is written. */
export const featureText = (id: string): string => TEXTS[id] ?? id;
