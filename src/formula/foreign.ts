/** What people call functions elsewhere, and how to say the same here. */
export const remedies: ReadonlyMap<string, string> = new Map([
  ['lg', 'log10(u), or log2(u) where its base is 2'],
  ['lb', 'log2(u)'],
  ['ld', 'log2(u)'],
  ['log1p', 'log(1 + u)'],
  ['expm1', 'exp(u) - 1'],
  ['exp2', '2^u'],
  ['exp10', '10^u'],
  ['logit', 'log(u/(1 - u))'],
  ['logistic', 'sigmoid(u)'],
  ['expit', 'sigmoid(u)'],
  ['softplus', 'log(1 + exp(u))'],
  ['silu', 'u*sigmoid(u)'],
  ['asinh', 'log(u + sqrt(u^2 + 1))'],
  ['arsinh', 'log(u + sqrt(u^2 + 1))'],
  ['arcsinh', 'log(u + sqrt(u^2 + 1))'],
  ['acosh', 'log(u + sqrt(u^2 - 1))'],
  ['arcosh', 'log(u + sqrt(u^2 - 1))'],
  ['arccosh', 'log(u + sqrt(u^2 - 1))'],
  ['atanh', 'log((1 + u)/(1 - u))/2'],
  ['artanh', 'log((1 + u)/(1 - u))/2'],
  ['arctanh', 'log((1 + u)/(1 - u))/2'],
  ['sh', 'sinh(u)'],
  ['ch', 'cosh(u)'],
  ['th', 'tanh(u)'],
  ['sech', '1/cosh(u)'],
  ['csch', '1/sinh(u)'],
  ['coth', '1/tanh(u)'],
  ['asec', 'acos(1/u)'],
  ['arcsec', 'acos(1/u)'],
  ['acsc', 'asin(1/u)'],
  ['arccsc', 'asin(1/u)'],
  ['sqr', 'u^2'],
  ['square', 'u^2'],
  ['cube', 'u^3'],
  ['power', 'u^v'],
  ['root', 'u^(1/n)'],
  ['nthroot', 'u^(1/n)'],
  ['fabs', 'abs(u)'],
  ['absolute', 'abs(u)'],
  ['relu', 'max(u, 0)'],
  ['rint', 'round(u)'],
  ['nint', 'round(u)'],
  ['trunc', 'sign(u)*floor(abs(u))'],
  ['fix', 'sign(u)*floor(abs(u))'],
  ['frac', 'u - floor(u)'],
  ['fract', 'u - floor(u)'],
  ['mod', 'u - v*floor(u/v)'],
  ['sind', 'sin(u*pi/180)'],
  ['cosd', 'cos(u*pi/180)'],
  ['tand', 'tan(u*pi/180)'],
  ['minimum', 'min(u, v)'],
  ['maximum', 'max(u, v)'],
  ['where', 'if(condition, then, else)'],
  ['select', 'if(condition, then, else)'],
  ['clip', 'clamp(u, low, high)'],
  ['average', 'mean(u)'],
  ['avg', 'mean(u)'],
  ['matmul', 'times(a, b)'],
  ['newtonschulz', 'orthogonalize(u)'],
  ['zeropower', 'orthogonalize(u)'],
  ['qr', 'orthonormal(M)'],
]);

const words =
  'acot arccot arcoth acoth acsch asech angle argmax argmin arg array beta bessel binomial cat ceiling cis comb conj conv ' +
  'count cross cumsum cumprod curl deg degrees det diag diff digamma dist distance div divide double elu erf erfc erfi erfinv ' +
  'even exists exsec eye factorial fft fmod float gamma gcd gelu grad gradient haversin heaviside huber identity imag int ' +
  'integral inv inverse kron lcm len length lerp lgamma lim limit ln2 log1 logb logsumexp mad median mix mode nan not odd ' +
  'ones or perm pinv poly polyval prod product quantile rad radians rand randint randn random range rank real rect rem ' +
  'remainder saw sawtooth sec2 sgd sinc sinpi size smoothstep softmax sort sqrtpi std step stdev subs tanpi trace tri triangle ' +
  'tau phi psi tripulse unique unit var variance vers versin xor zeros zeta cosc cospi tanc';

/** Names of other functions elsewhere: none of ours is meant by them, however alike they look. */
export const isForeign = (word: string): boolean => foreign.has(word.toLowerCase());
const foreign: ReadonlySet<string> = new Set(words.split(' '));

/** What another number of arguments means elsewhere, by name and number. */
export const otherArguments: ReadonlyMap<string, string> = new Map([
  ['log 2', 'log(u)/log(base)'],
  ['atan 2', 'atan2(y, x)'],
  ['round 2', 'round(10^digits*u)/10^digits'],
  ['sqrt 2', 'u^(1/n)'],
  ['max 3', 'max(a, max(b, c))'],
  ['min 3', 'min(a, min(b, c))'],
  ['hypot 3', 'hypot(a, hypot(b, c))'],
  ['exp 2', 'a^b'],
]);
