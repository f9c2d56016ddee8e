import { type Piece, source } from './source';

/**
 * What every method asks an objective for. The objective itself is written for a plane or for a network: `dot`,
 * `sum_abs` and `hessian_times` beside it, `epsilon` and `fixed` on it.
 */
export const point: Piece = {
  lines: source(`
class Point:
    """A place, its loss, and, where it was asked for, its gradient."""

    def __init__(self, at, loss, gradient=None):
        self.at, self.loss, self.gradient = at, loss, gradient
        self.norm = None if gradient is None else math.sqrt(dot(gradient, gradient))


def gradient_at(objective, at):
    return Point(at, *objective.value_and_gradient(at))


def loss_at(objective, at):
    return Point(at, objective.value(at))
`),
};

export const divide: Piece = {
  lines: source(`
def divide(a, b):
    """The quotient, or nan where there is none."""
    return a / b if b != 0 else math.nan
`),
};
