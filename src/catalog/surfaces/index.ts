import type { SurfaceDefinition } from '../definition';
import { ackley } from './ackley';
import { beale } from './beale';
import { booth } from './booth';
import { branin } from './branin';
import { bukin6 } from './bukin-6';
import { dixonPrice } from './dixon-price';
import { doubleWell1d } from './double-well-1d';
import { dropWave } from './drop-wave';
import { easom } from './easom';
import { eggholder } from './eggholder';
import { goldsteinPrice } from './goldstein-price';
import { griewank } from './griewank';
import { himmelblau } from './himmelblau';
import { illConditioned } from './ill-conditioned';
import { levy } from './levy';
import { levy13 } from './levy-13';
import { matyas } from './matyas';
import { mccormick } from './mccormick';
import { monkeySaddle } from './monkey-saddle';
import { parabola1d } from './parabola-1d';
import { plateau } from './plateau';
import { quadratic } from './quadratic';
import { rastrigin } from './rastrigin';
import { rosenbrock } from './rosenbrock';
import { saddle } from './saddle';
import { schwefel } from './schwefel';
import { sixHumpCamel } from './six-hump-camel';
import { sphere } from './sphere';
import { stochasticQuadratic } from './stochastic-quadratic';
import { styblinskiTang } from './styblinski-tang';
import { threeHumpCamel } from './three-hump-camel';
import { trid } from './trid';
import { twoGaussians } from './two-gaussians';

/** In the order of the menu. */
export const surfaces = [
  parabola1d,
  doubleWell1d,
  sphere,
  quadratic,
  illConditioned,
  stochasticQuadratic,
  rosenbrock,
  beale,
  himmelblau,
  booth,
  matyas,
  trid,
  dixonPrice,
  rastrigin,
  ackley,
  griewank,
  styblinskiTang,
  levy,
  levy13,
  threeHumpCamel,
  sixHumpCamel,
  goldsteinPrice,
  easom,
  mccormick,
  eggholder,
  schwefel,
  branin,
  dropWave,
  bukin6,
  twoGaussians,
  plateau,
  saddle,
  monkeySaddle,
] as const satisfies readonly SurfaceDefinition[];

/** The surface of that id, or nothing. */
export const findSurface = (id: string): SurfaceDefinition | undefined =>
  surfaces.find((surface) => surface.id === id);
