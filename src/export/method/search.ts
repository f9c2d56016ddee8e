import { divide } from './point';
import { type Piece, source } from './source';

const cubicMinimum: Piece = {
  needs: [divide],
  lines: source(`
def cubic_minimum(a, b, noise, low=None, high=None):
    """Where the cubic through two points of a curve with their slopes has its minimum.

    It is kept between low and high (the two points unless given); their middle where there is none.
    Nocedal and Wright, Numerical Optimization, equation 3.59. A difference of losses below \`noise\` is
    only rounding: then the slopes alone decide.
    """
    low = min(a.t, b.t) if low is None else low
    high = max(a.t, b.t) if high is None else high
    left, right = (a, b) if a.t <= b.t else (b, a)
    if abs(left.loss - right.loss) <= noise:
        chord = (left.slope + right.slope) / 2
    else:
        chord = divide(left.loss - right.loss, left.t - right.t)
    d1 = left.slope + right.slope - 3 * chord
    under = d1 * d1 - left.slope * right.slope
    if not under >= 0:
        return (low + high) / 2
    d2 = math.sqrt(under)
    step = divide(right.slope + d2 - d1, right.slope - left.slope + 2 * d2)
    t = right.t - (right.t - left.t) * step
    return min(max(t, low), high) if math.isfinite(t) else (low + high) / 2
`),
};

export const strongWolfe: Piece = {
  needs: [cubicMinimum],
  lines: source(`
class Trial:
    """A step length with what was found there."""

    def __init__(self, t, loss, slope, point):
        self.t, self.loss, self.slope, self.point = t, loss, slope, point


def strong_wolfe(objective, here, direction, slope, first, c1=1e-4, c2=0.9):
    """A step length with sufficient decrease and small slope, or None where no point is better.

    First a bracket, going out, then inwards, each by cubic interpolation: Nocedal and Wright,
    algorithms 3.5 and 3.6. Where rounding hides the decrease it is judged by the slope alone (Hager and
    Zhang 2005, section 2). \`slope\` is the loss's along \`direction\`, \`first\` the length to try first.
    """
    noise = objective.epsilon ** (2 / 3) * abs(here.loss)
    most = 25 if objective.fixed else 10
    start = Trial(0.0, here.loss, slope, here)
    length = math.sqrt(dot(direction, direction))

    def evaluate(t):
        point = gradient_at(objective, here.at + t * direction)
        # What is not a number is a wall: higher than anything.
        loss = point.loss if math.isfinite(point.loss) else math.inf
        return Trial(t, loss, dot(point.gradient, direction), point)

    def flat(trial):
        return abs(trial.slope) <= -c2 * slope

    def too_high(trial):
        hidden = trial.loss <= here.loss + noise and flat(trial)
        return trial.loss > here.loss + c1 * trial.t * slope and not hidden

    previous = start
    trial = evaluate(first)
    count = 1
    while True:
        if too_high(trial) or (count > 2 and trial.loss >= previous.loss) or (
            not flat(trial) and trial.slope >= 0
        ):
            lower = previous.loss <= trial.loss
            low, high = (previous, trial) if lower else (trial, previous)
            break
        # Small enough a slope; or downhill as far as it looks: take what there is.
        if flat(trial) or count >= most:
            return trial
        t = trial.t
        step = cubic_minimum(previous, trial, noise, t + 0.01 * (t - previous.t), 10 * t)
        previous = trial
        trial = evaluate(step)
        count += 1

    stuck = False
    # A bracket that moves the point by less has nothing left to find.
    while count < most and abs(high.t - low.t) * length >= 16 * objective.epsilon:
        left, right = min(low.t, high.t), max(low.t, high.t)
        margin = 0.1 * (right - left)
        t = cubic_minimum(low, high, noise)
        # Close to an end of the bracket twice, or at it: the interpolation does not help.
        if min(right - t, t - left) < margin:
            if stuck or t >= right or t <= left:
                t = right - margin if right - t < t - left else left + margin
                stuck = False
            else:
                stuck = True
        else:
            stuck = False
        trial = evaluate(t)
        count += 1
        if too_high(trial) or trial.loss >= low.loss:
            # Lower than where it began by less than rounding, and flat.
            if low is start and not too_high(trial) and flat(trial):
                return trial
            if trial.loss >= low.loss:
                high = trial
            else:
                low, high = trial, low
        else:
            if flat(trial):
                return trial
            if trial.slope * (high.t - low.t) >= 0:
                high = low
            low = trial
    return None if low is start else low
`),
};

export const firstStep: Piece = {
  needs: [divide],
  lines: source(`
def first_step(here, before, slope):
    """The step length to try first where a direction has no natural length, at most 1.

    As much decrease as one step ago, were the loss a parabola: Nocedal and Wright, equation 3.60.
    \`before\` is the loss then; at the first step, where it is None, the gradient's length stands in.
    """
    decrease = (here.loss + here.norm / 2 if before is None else before) - here.loss
    guess = divide(-1.01 * 2 * decrease, slope)
    return min(1.0, guess) if guess > 0 else 1.0
`),
};
