import type { NetworkLibrary } from './network';
import { source } from './source';

/** @param loss of a batch, in Python over `model`, `self.x` and `self.y` */
export const pytorchLibrary = (loss: string): NetworkLibrary => ({
  dot: source(`
def dot(a, b):
    return torch.dot(a, b).item()
`),
  sumAbs: source(`
def sum_abs(v):
    return torch.sum(torch.abs(v)).item()
`),
  objective: source(`
class Objective:
    def __init__(self, model):
        self.model = model
        self.start = nn.utils.parameters_to_vector(model.parameters()).detach()

    def begin(self, x, y):
        self.x, self.y = x, y

    def loss(self, at):
        model = self.model
        nn.utils.vector_to_parameters(at, model.parameters())
        return ${loss}

    def value(self, at):
        with torch.no_grad():
            return self.loss(at).item()

    def value_and_gradient(self, at):
        loss = self.loss(at)
        slopes = torch.autograd.grad(loss, list(self.model.parameters()))
        return loss.item(), nn.utils.parameters_to_vector(slopes)
`),
  begin: [
    'model = Model()',
    'load_weights(model, initial_weights())',
    'objective = Objective(model)',
  ],
  batch: [
    'x, y = torch.tensor(prepare(examples[numbers])), torch.tensor(labels[numbers])',
    'objective.begin(x, y)',
  ],
  end: ['nn.utils.vector_to_parameters(here.at, model.parameters())'],
});
