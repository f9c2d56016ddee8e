import { type MethodPython, source } from './source';

export const nelderMead: MethodPython = {
  looksAt: 'loss',
  lines: source(`
def minimize(objective, here, hyper):
    """Acceptance rules, first simplex and end as in SciPy, which follows Lagarias et al. 1998."""
    n = len(here.at)
    simplex = [here]
    for i in range(n):
        corner = here.at.copy()
        corner[i] = hyper.size / 200 if corner[i] == 0 else corner[i] * (1 + hyper.size)
        simplex.append(loss_at(objective, corner))

    def height(point):
        # nan is worse than everything.
        return math.inf if math.isnan(point.loss) else point.loss

    while True:
        simplex.sort(key=height)
        best, second, worst = simplex[0], simplex[-2], simplex[-1]
        width = max(float(np.max(np.abs(point.at - best.at))) for point in simplex)
        spread = max(abs(point.loss - best.loss) for point in simplex)
        if width <= hyper.tolerance_x and spread <= hyper.tolerance_loss:
            return
        center = (1 / n) * sum((point.at for point in simplex[1:-1]), best.at)
        outward = center - worst.at

        def at(factor):
            return loss_at(objective, center + factor * outward)

        reflected = at(1.0)
        better = None
        if reflected.loss < best.loss:
            expanded = at(2.0)
            better = expanded if expanded.loss < reflected.loss else reflected
        elif reflected.loss < second.loss:
            better = reflected
        elif reflected.loss < worst.loss:
            outside = at(0.5)
            better = outside if outside.loss <= reflected.loss else None
        else:
            inside = at(-0.5)
            better = inside if inside.loss < worst.loss else None
        if better is None:
            shrunk = [best.at + 0.5 * (point.at - best.at) for point in simplex[1:]]
            simplex = [best, *(loss_at(objective, place) for place in shrunk)]
        else:
            simplex = [*simplex[:-1], better]
        simplex.sort(key=height)
        yield simplex[0]
`),
};
