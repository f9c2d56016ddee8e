/** Every function, operator and constant of the language in surfaces that someone typed. */
export const formulas = [
  'x^2 + 3*y^2',
  '(1 - x)^2 + 100*(y - x^2)^2 # Rosenbrock “ü” π 坡',
  'sin(3*x)*cos(2*y) + tan(x/4) - tanh(y) + atan2(y, x + 3)',
  'if(x > 0 , abs(x), -x/2) + max(min(y, 1), -1)\n  + clamp(x*y, -0.5, 0.5)',
  'sqrt(1 + x^2) + cbrt(y) + log(2 + y) + exp(-x^2 - y^2) + sigmoid(x) + pow(abs(x), 1.5)',
  'floor(x) + sign(y) * (x >= y) + (x <= y) + (x < 1) - (y == 0) + (x != 2)',
  '-x^2 + 2^-3 * x - (-y) + pi*x^4/e + 1e-3*y^4 + .5',
  'x^4 - 2*x^2',
];

/** State, locals, reductions, given vectors and matrix functions in rules that someone typed. */
export const rules = [
  'theta = theta - lr * sign(g)',
  'm = beta * m + (1 - beta) * g # an average\ntheta = theta - lr * m',
  'b = mu * b + g; theta = theta - lr * (g + mu * b)',
  'v = rho * v + (1 - rho) * g^2\nd = g / (sqrt(v) + eps)\ntheta = theta - lr * d / max(1, norm(d, all))',
  'theta = theta - lr * (g - dot(g, theta) / (dot(theta, theta) + eps) * theta)',
  'theta = theta - lr * (g + sigma / sqrt(t) * noise)',
  'h = if(t - 1 == every * floor((t - 1) / every), hessian, h)\ntheta = theta - lr * g / max(abs(h), 0.1)',
  'theta = theta - lr * constructor * toString * g',
  'theta = theta - lr * (g + 0.1 * mean(abs(g)) + 0.1 * sum(g, all))',
  'theta = theta - lr * orthogonalize(g)',
  'l = l + outerRows(g)\ntheta = theta - lr * times(inverseRoot(l + 0.1 * identity(l), 2), g)',
];
