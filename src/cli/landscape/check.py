# Reads a landscape as `experiment --landscape` printed it, and the snapshots it wrote, and prints how far its numbers
# are from NumPy's. Arguments: the result, the folder of the snapshots, the images (bytes, 784 each) and their labels.
import json
import struct
import sys
from pathlib import Path

import numpy as np

result, folder, images, labels = sys.argv[1:]
landscape = json.loads(Path(result).read_text())["landscape"]


def read(name):
    """A safetensors file, by the format's rules: no gaps, no tensor outside, nothing left over."""
    data = (Path(folder) / name).read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    assert data[8:9] == b"{"
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    numbers = data[8 + length :]
    end = 0
    tensors = {}
    for key, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        assert entry["dtype"] == "F32"
        begin, after = entry["data_offsets"]
        assert begin == end
        end = after
        tensors[key] = np.frombuffer(numbers[begin:end], "<f4").astype(float).reshape(entry["shape"])
    assert end == len(numbers)
    return tensors


files = landscape["files"]
runs = [[read(name) for name in run] for run in files]
points = np.array([np.concatenate([t.ravel() for t in s.values()]) for run in runs for s in run])
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
