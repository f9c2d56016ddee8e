import { firstStep, strongWolfe } from './search';
import { type MethodPython, source } from './source';

export const bfgs: MethodPython = {
  looksAt: 'gradient',
  needs: [strongWolfe, firstStep],
  lines: source(`
def minimize(objective, here, hyper):
    """Nocedal and Wright, algorithm 6.1, from the identity."""
    inverse = np.eye(len(here.at))
    before = None
    restarted = True
    while here.norm > hyper.tolerance_grad:
        direction = -(inverse @ here.gradient)
        slope = dot(direction, here.gradient)
        first = first_step(here, before, slope)
        found = strong_wolfe(objective, here, direction, slope, first, hyper.c1, hyper.c2)
        if found is None:
            if restarted and objective.fixed:
                return
            if restarted:
                here = yield here
            inverse = np.eye(len(here.at))
            restarted = True
            continue
        restarted = False
        before = here.loss
        s = found.point.at - here.at
        y = found.point.gradient - here.gradient
        sy = dot(s, y)
        # Strong Wolfe makes it positive; noise on the gradient does not keep to that.
        if sy > 0:
            # H <- (I - s y' / sy) H (I - y s' / sy) + s s' / sy
            hy = inverse @ y
            factor = (1 + dot(y, hy) / sy) / sy
            mixed = np.outer(hy, s) + np.outer(s, hy)
            inverse = inverse + factor * np.outer(s, s) - mixed / sy
        here = yield found.point
`),
};
