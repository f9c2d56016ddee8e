import { type MethodPython, type Piece, source } from './source';

const eigen: Piece = {
  lines: source(`
def eigen(matrix):
    """Eigenvalues and unit eigenvectors of a symmetric 2 x 2 matrix, by one Jacobi rotation."""
    if len(matrix) == 1:
        return matrix[0], [np.array([1.0])]
    (a, b), (_, d) = matrix
    if b == 0:
        return [a, d], [np.array([1.0, 0.0]), np.array([0.0, 1.0])]
    tau = (d - a) / (2 * b)
    t = math.copysign(1, tau) / (abs(tau) + math.hypot(1, tau))
    c = 1 / math.hypot(1, t)
    return [a - t * b, d + t * b], [np.array([c, -c * t]), np.array([c * t, c])]
`),
};

export const newton: MethodPython = {
  looksAt: 'gradient',
  needs: [eigen],
  lines: source(`
def minimize(objective, here, hyper):
    """theta - lr (H + damping I)^-1 g with the exact Hessian; flat directions are left alone.

    With absolute curvature its eigenvalues count by magnitude (Dauphin et al. 2014).
    """
    while here.norm > hyper.tolerance_grad:
        values, vectors = eigen(objective.hessian(here.at).tolist())
        scale = max(hyper.damping, *(abs(value) for value in values))
        at = here.at
        for value, vector in zip(values, vectors):
            size = abs(value) if hyper.curvature == "absolute" else value
            bend = size + hyper.damping
            if abs(bend) > 2 * objective.epsilon * scale:
                at = at - (hyper.lr * dot(vector, here.gradient) / bend) * vector
        here = yield gradient_at(objective, at)
`),
};
