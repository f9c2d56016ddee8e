import { firstStep, strongWolfe } from './search';
import { type MethodPython, source } from './source';

export const conjugateGradient: MethodPython = {
  looksAt: 'gradient',
  needs: [strongWolfe, firstStep],
  lines: source(`
def minimize(objective, here, hyper):
    """Nocedal and Wright, algorithm 5.4; beta is never negative, which is a restart."""
    direction = -1.0 * here.gradient
    slope = -here.norm * here.norm
    before = None
    restarted = True
    while here.norm > hyper.tolerance_grad:
        first = first_step(here, before, slope)
        found = strong_wolfe(objective, here, direction, slope, first, hyper.c1, hyper.c2)
        if found is None and restarted and objective.fixed:
            return
        before = here.loss
        old = here
        new = here if found is None else found.point
        here = yield new
        restarted = found is None
        if not restarted:
            polak_ribiere = hyper.beta == "polak-ribiere"
            along = new.gradient - old.gradient if polak_ribiere else new.gradient
            beta = dot(new.gradient, along) / (old.norm * old.norm)
            direction = max(0.0, beta) * direction - here.gradient
            slope = dot(direction, here.gradient)
        # Not clearly downhill: the memory is worth nothing here.
        if restarted or not slope <= -0.01 * here.norm * here.norm:
            restarted = True
            direction = -1.0 * here.gradient
            slope = -here.norm * here.norm
`),
};
