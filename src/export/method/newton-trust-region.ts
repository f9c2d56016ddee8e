import { divide } from './point';
import { type MethodPython, type Piece, source } from './source';

const steihaug: Piece = {
  needs: [divide],
  lines: source(`
def to_edge(pp, pd, dd, radius):
    """The larger of the two t with |p + t d| = radius, in the form without cancellation."""
    rest = pp - radius * radius
    root = math.sqrt(max(0.0, pd * pd - dd * rest))
    return divide(-rest, pd + root) if pd > 0 else divide(root - pd, dd)


def steihaug(objective, here, radius, most):
    """The quadratic model's minimum inside |step| <= radius, by conjugate gradients.

    On to the edge where they leave the region or the curvature is not positive: Steihaug 1983; Nocedal
    and Wright, algorithm 7.2. Gives the step, by how much the model says that the loss falls, and
    whether it ends on the edge.
    """
    enough = min(0.5, math.sqrt(here.norm)) * here.norm
    step = 0.0 * here.gradient
    rest = here.gradient
    search = -1.0 * rest
    predicted = 0.0
    # Squares and products of step and search, which recurrences give without computing them.
    step_squared, step_search = 0.0, 0.0
    search_squared = rest_squared = here.norm * here.norm
    for _ in range(most):
        image = hessian_times(objective, here.at, search)
        curvature = dot(search, image)
        length = divide(rest_squared, curvature)
        further = step_squared + 2 * length * step_search + length * length * search_squared
        if not curvature > 0 or not further < radius * radius:
            t = to_edge(step_squared, step_search, search_squared, radius)
            predicted += t * rest_squared - t * t * curvature / 2
            return step + t * search, predicted, True
        step = step + length * search
        predicted += length * rest_squared / 2
        rest = rest + length * image
        before, rest_squared = rest_squared, dot(rest, rest)
        if math.sqrt(rest_squared) < enough:
            break
        beta = rest_squared / before
        search = beta * search - rest
        step_search = beta * (step_search + length * search_squared)
        step_squared = further
        search_squared = rest_squared + beta * beta * search_squared
    return step, predicted, False
`),
};

export const newtonTrustRegion: MethodPython = {
  looksAt: 'gradient',
  needs: [divide, steihaug],
  lines: source(`
def minimize(objective, here, hyper):
    """Nocedal and Wright, algorithm 4.1; constants as in SciPy's trust-ncg."""
    radius = hyper.radius
    while here.norm > hyper.tolerance_grad:
        new = None
        for _ in range(60):
            step, predicted, at_edge = steihaug(objective, here, radius, hyper.max_inner)
            point = gradient_at(objective, here.at + step)
            # Differences below rounding count as agreement: Conn, Gould and Toint, section 17.4.2.
            noise = 10 * objective.epsilon * max(abs(here.loss), objective.epsilon)
            ratio = divide(here.loss - point.loss + noise, predicted + noise)
            if not ratio >= 0.25:
                radius *= 0.25
            elif ratio > 0.75 and at_edge:
                radius = min(2 * radius, hyper.max_radius)
            if ratio > hyper.eta:
                new = point
                break
        if new is None and objective.fixed:
            return
        if new is None:
            # The next batch is another function: what this one said of the region does not bind it.
            radius = hyper.radius
        here = yield here if new is None else new
`),
};
