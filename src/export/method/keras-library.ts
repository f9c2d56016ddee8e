import type { NetworkLibrary } from './network';
import { source } from './source';

/** Over the script's `evaluate(model, x, y)`. */
export const kerasLibrary: NetworkLibrary = {
  dot: source(`
def dot(a, b):
    return float(tf.tensordot(a, b, 1))
`),
  sumAbs: source(`
def sum_abs(v):
    return float(tf.reduce_sum(tf.abs(v)))
`),
  objective: source(`
class Objective:
    def __init__(self, model):
        self.model, self.variables = model, model.trainable_variables
        self.sizes = [math.prod(variable.shape) for variable in self.variables]
        self.start = self.flat([variable.value for variable in self.variables])

    def flat(self, arrays):
        return tf.concat([tf.reshape(array, [-1]) for array in arrays], 0)

    def move(self, at):
        for variable, part in zip(self.variables, tf.split(at, self.sizes)):
            variable.assign(tf.reshape(part, variable.shape))

    def begin(self, x, y):
        self.x, self.y = x, y

    def value(self, at):
        return self.value_and_gradient(at)[0]

    def value_and_gradient(self, at):
        self.move(at)
        loss, slopes = evaluate(self.model, self.x, self.y)
        return float(loss), self.flat(slopes)
`),
  begin: ['objective = Objective(model)'],
  batch: ['objective.begin(x, y)'],
  end: ['objective.move(here.at)'],
};
