import { strongWolfe } from './search';
import { type MethodPython, type Piece, source } from './source';

const truncated: Piece = {
  lines: source(`
def truncated_newton(objective, here, most):
    """An approximate Newton direction from products with the Hessian, by conjugate gradients.

    They stop when the rest is small beside the gradient (Dembo and Steihaug) or where the curvature is
    not positive.
    """
    enough = min(0.5, math.sqrt(here.norm)) * here.norm
    descent = -1.0 * here.gradient
    step = None
    rest = here.gradient
    rest_squared = here.norm * here.norm
    search = descent
    for i in range(most):
        if not math.sqrt(rest_squared) > enough:
            break
        image = hessian_times(objective, here.at, search)
        curvature = dot(search, image)
        if not curvature > 3 * objective.epsilon * dot(search, search):
            # Down a hill that bends away: as far as the mirrored hill would have its floor.
            if i == 0 and curvature < 0:
                return (rest_squared / -curvature) * descent
            break
        length = rest_squared / curvature
        step = length * search if step is None else step + length * search
        rest = rest + length * image
        before, rest_squared = rest_squared, dot(rest, rest)
        search = (rest_squared / before) * search - rest
    return descent if step is None else step
`),
};

export const newtonCg: MethodPython = {
  looksAt: 'gradient',
  needs: [truncated, strongWolfe],
  lines: source(`
def minimize(objective, here, hyper):
    """Nocedal and Wright, algorithm 7.1."""
    while here.norm > hyper.tolerance_grad:
        direction = truncated_newton(objective, here, hyper.max_inner)
        slope = dot(direction, here.gradient)
        found = None
        if slope < 0:
            found = strong_wolfe(objective, here, direction, slope, 1.0, hyper.c1, hyper.c2)
        if found is None:
            direction, slope = -1.0 * here.gradient, -here.norm * here.norm
            found = strong_wolfe(objective, here, direction, slope, 1.0, hyper.c1, hyper.c2)
        if found is None and objective.fixed:
            return
        here = yield here if found is None else found.point
`),
};
