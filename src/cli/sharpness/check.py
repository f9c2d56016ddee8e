# The largest eigenvalue of the Hessian of the mean cross-entropy, by Lanczos' method on 40 of autograd's products with it.
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


def loss(parameters):
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
torch.manual_seed(0)
values = []
for step in result["sharpness"]["steps"][0]:
    tensors = read(Path(folder) / f"run-0-step-{step}.safetensors")
    parameters = [torch.tensor(t, requires_grad=True) for t in tensors]
    slopes = torch.autograd.grad(loss(parameters), parameters, create_graph=True)
    sizes = [p.numel() for p in parameters]
    u = torch.randn(sum(sizes), dtype=torch.float64)
    basis = [u / u.norm()]
    small = np.zeros((PRODUCTS, PRODUCTS))
    for k in range(PRODUCTS):
        parts = [v.reshape(p.shape) for v, p in zip(basis[k].split(sizes), parameters)]
        product = torch.autograd.grad(slopes, parameters, parts, retain_graph=True)
        w = torch.cat([v.reshape(-1) for v in product])
        small[k, k] = basis[k] @ w
        for _ in range(2):
            for q in basis:
                w = w - (q @ w) * q
        if k + 1 < PRODUCTS:
            small[k, k + 1] = small[k + 1, k] = w.norm()
            basis.append(w / w.norm())
    values.append(np.linalg.eigvalsh(small)[-1])
print(json.dumps(values))
