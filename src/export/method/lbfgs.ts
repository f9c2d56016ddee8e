import { strongWolfe } from './search';
import { type MethodPython, type Piece, source } from './source';

const memory: Piece = {
  lines: source(`
class Memory:
    """The last few steps s with their changes of gradient y: an inverse Hessian in a few vectors."""

    def __init__(self):
        self.pairs = []

    def offer(self, s, y, limit):
        """Remembers a pair whose product says that the curvature was positive."""
        sy, yy = dot(s, y), dot(y, y)
        if sy > 1e-10 * min(1.0, yy):
            self.pairs = [*self.pairs, (s, y, sy, yy)][-limit:]

    def direction(self, gradient):
        """Minus the inverse Hessian times the gradient: Nocedal and Wright, algorithm 7.4."""
        if not self.pairs:
            return -1.0 * gradient
        q = gradient
        alphas = []
        for s, y, sy, _ in reversed(self.pairs):
            alphas.append(dot(s, q) / sy)
            q = q - alphas[-1] * y
        _, _, sy, yy = self.pairs[-1]
        r = (sy / yy) * q
        for s, y, sy, _ in self.pairs:
            r = r + (alphas.pop() - dot(y, r) / sy) * s
        return -1.0 * r
`),
};

export const lbfgs: MethodPython = {
  looksAt: 'gradient',
  needs: [memory, strongWolfe],
  lines: source(`
def minimize(objective, here, hyper):
    """Like torch.optim.LBFGS, but it evaluates no point twice and searches on where rounding hides the decrease.

    A pair of changes always comes from one step's function, so that batches do not mix in its memory.
    """
    memory = Memory()
    fresh = True
    while here.norm > hyper.tolerance_grad:
        point = here
        k = 0
        while k < hyper.max_iter and point.norm > hyper.tolerance_grad:
            direction = memory.direction(point.gradient)
            slope = dot(direction, point.gradient)
            if not slope < 0:
                memory = Memory()
                fresh = True
                direction, slope = -1.0 * point.gradient, -point.norm * point.norm
            scale = min(1.0, 1 / sum_abs(point.gradient)) if fresh else 1.0
            first = scale * hyper.lr
            if hyper.line_search == "none":
                found = gradient_at(objective, point.at + first * direction)
                moved, t = found, first
            else:
                found = strong_wolfe(objective, point, direction, slope, first)
                moved, t = (None, 0.0) if found is None else (found.point, found.t)
            if moved is None:
                if fresh and k == 0 and objective.fixed:
                    return
                if fresh:
                    break
                memory = Memory()
                fresh = True
                continue
            fresh = False
            memory.offer(t * direction, moved.gradient - point.gradient, hyper.history_size)
            point = moved
            k += 1
            if not math.isfinite(point.loss):
                break
        here = yield point
`),
};
