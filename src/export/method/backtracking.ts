import { type MethodPython, source } from './source';

export const backtracking: MethodPython = {
  looksAt: 'gradient',
  lines: source(`
def minimize(objective, here, hyper):
    """Nocedal and Wright, algorithm 3.1, along the steepest descent."""
    last = math.inf
    while here.norm > hyper.tolerance_grad:
        # One size up from what was good a step ago: the rate may grow again without long searches.
        rate = min(hyper.lr, last / hyper.shrink)
        found = None
        for _ in range(60):
            at = here.at - rate * here.gradient
            enough = here.loss - hyper.c1 * rate * here.norm * here.norm
            if loss_at(objective, at).loss <= enough:
                found = at
                break
            rate *= hyper.shrink
        if found is None and objective.fixed:
            return
        last = math.inf if found is None else rate
        here = yield here if found is None else gradient_at(objective, found)
`),
};
