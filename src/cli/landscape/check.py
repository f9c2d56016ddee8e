# Reads a landscape as `experiment --landscape` printed it, and the snapshots it wrote, and prints how far its numbers
# are from NumPy's. Arguments: the result, the folder of the snapshots, the images (bytes, 784 each) and their labels.
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "testing"))
from safetensors import read

result, folder, images, labels = sys.argv[1:]
landscape = json.loads(Path(result).read_text())["landscape"]


files = landscape["files"]
runs = [[read(Path(folder) / name) for name in run] for run in files]
points = np.array([np.concatenate([t.ravel() for t in s]) for run in runs for s in run])
mean = points.mean(0)
_, scale, axes = np.linalg.svd(points - mean, full_matrices=False)
axes = axes[:2]
theirs = np.array([p for run in landscape["projections"] for p in run])
# A direction's sign is free.
axes *= np.sign(np.sum((points - mean) @ axes.T * theirs, 0))[:, None]
ours = (points - mean) @ axes.T
off = np.linalg.norm(points - mean - ours @ axes, axis=1)

pixels = np.frombuffer(Path(images).read_bytes(), np.uint8).reshape(-1, 784) / 255
targets = np.frombuffer(Path(labels).read_bytes(), np.uint8)


def loss(theta):
    """Softmax regression's mean cross-entropy."""
    logits = pixels @ theta[:7840].reshape(784, 10) + theta[7840:]
    top = logits.max(1)
    return np.mean(top + np.log(np.exp(logits - top[:, None]).sum(1)) - logits[np.arange(len(targets)), targets])


grid = [[loss(mean + x * axes[0] + y * axes[1]) for x in landscape["axes"][0]] for y in landscape["axes"][1]]
true = [loss(point) for point in points]
print(
    json.dumps(
        {
            "explained": np.abs(np.array(landscape["explained"]) - (scale**2 / np.sum(scale**2))[:2]).max(),
            "projections": np.abs(ours - theirs).max(),
            "distance": np.abs(off - np.concatenate(landscape["distance"])).max(),
            "grid": np.abs(np.array(grid) / np.array(landscape["grid"]) - 1).max(),
            "loss": np.abs(np.array(true) / np.concatenate(landscape["loss"]) - 1).max(),
        }
    )
)
