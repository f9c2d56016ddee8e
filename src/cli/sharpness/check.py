# The largest eigenvalue of the Hessian of the mean cross-entropy, by Lanczos' method on 40 of autograd's products with it,
# and of the Hessian preconditioned as Adam does (Cohen et al. 2022, arXiv 2207.14484).
# Arguments: a result of `experiment --sharpness`, the folder of its snapshots, images (bytes, 784 each), labels.
import json
import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, str(Path(__file__).parents[1] / "testing"))
from safetensors import read

result, folder, images, labels = sys.argv[1:]
result = json.loads(Path(result).read_text())
model = result["spec"]["objective"]["model"]
x = torch.from_numpy(np.frombuffer(Path(images).read_bytes(), np.uint8).copy()).double().reshape(-1, 784) / 255
y = torch.from_numpy(np.frombuffer(Path(labels).read_bytes(), np.uint8).copy()).long()


def loss(parameters, x, y):
    pairs = list(zip(parameters[::2], parameters[1::2]))
    at = x.reshape(-1, 1, 28, 28) if pairs[0][0].dim() == 4 else x
    for k, (weight, bias) in enumerate(pairs):
        if weight.dim() == 4:
            # Stored as [height, width, in, out].
            at = F.max_pool2d(torch.relu(F.conv2d(at, weight.permute(3, 2, 0, 1), bias)), 2)
        else:
            if at.dim() == 4:
                at = at.permute(0, 2, 3, 1).reshape(len(at), -1)
            at = at @ weight + bias
            if k < len(pairs) - 1:
                at = torch.relu(at)
    return F.cross_entropy(at, y)


PRODUCTS = 40
BATCH = result["spec"]["objective"]["batchSize"]
found = result["sharpness"]
hyper = result["spec"]["runs"][0]["hyper"]


def flat(tensors):
    return torch.cat([t.reshape(-1) for t in tensors])


def largest(parameters, roots):
    """Of D^1/2 H D^1/2, D^1/2 these roots."""
    torch.manual_seed(0)
    slopes = torch.autograd.grad(loss(parameters, x, y), parameters, create_graph=True)
    sizes = [p.numel() for p in parameters]
    u = torch.randn(sum(sizes), dtype=torch.float64)
    basis = [u / u.norm()]
    small = np.zeros((PRODUCTS, PRODUCTS))
    for k in range(PRODUCTS):
        parts = [v.reshape(p.shape) for v, p in zip((roots * basis[k]).split(sizes), parameters)]
        w = roots * flat(torch.autograd.grad(slopes, parameters, parts, retain_graph=True))
        small[k, k] = basis[k] @ w
        for _ in range(2):
            for q in basis:
                w = w - (q @ w) * q
        if k + 1 < PRODUCTS:
            small[k, k + 1] = small[k + 1, k] = w.norm()
            basis.append(w / w.norm())
    return np.linalg.eigvalsh(small)[-1]


def snapshot(step):
    tensors = read(Path(folder) / f"run-0-step-{step}.safetensors")
    return [torch.tensor(t, requires_grad=True) for t in tensors]


values = []
for step in found["steps"][0]:
    parameters = snapshot(step)
    values.append(largest(parameters, torch.ones(sum(p.numel() for p in parameters), dtype=torch.float64)))

# Adam goes its own way here, over the same batches in the order of the file.
preconditioned = []
parameters = snapshot(0)
b1, b2 = hyper["beta1"], hyper["beta2"]
adam = torch.optim.Adam(parameters, lr=hyper["lr"], betas=(b1, b2), eps=hyper["eps"])
for step in range(max(found["preconditioned"][0]["steps"]) + 1):
    at = step * BATCH % len(x)
    adam.zero_grad()
    loss(parameters, x[at : at + BATCH], y[at : at + BATCH]).backward()
    before = [p.detach().clone().requires_grad_() for p in parameters]
    adam.step()
    if step in found["preconditioned"][0]["steps"]:
        t = step + 1
        v = flat([adam.state[p]["exp_avg_sq"] for p in parameters])
        scale = (1 - b1**t) * ((v / (1 - b2**t)).sqrt() + hyper["eps"])
        preconditioned.append(largest(before, scale**-0.5))
print(json.dumps({"values": values, "preconditioned": preconditioned}))
