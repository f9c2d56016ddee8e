"""What NumPy makes of probabilities and labels: python3 check.py INPUT. Prints confusion, bins and calibration error."""

import json
import sys

import numpy as np

given = json.load(open(sys.argv[1]))
logits = np.array(given["logits"], dtype=np.float64)
labels = np.array(given["labels"])
classes = logits.shape[1]

shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
probabilities = (shifted / shifted.sum(axis=1, keepdims=True)).astype(np.float32)
answers = probabilities.argmax(axis=1)
confusion = np.zeros((classes, classes), dtype=int)
np.add.at(confusion, (labels, answers), 1)

sure = probabilities.max(axis=1).astype(np.float64)
right = answers == labels
edges = np.linspace(0, 1, given["bins"] + 1)
error = 0.0
counts = []
for low, high in zip(edges[:-1], edges[1:]):
    inside = (sure > low) & (sure <= high)
    counts.append(int(inside.sum()))
    if inside.any():
        error += abs(right[inside].mean() - sure[inside].mean()) * inside.mean()

wrong = np.flatnonzero(~right)
surest = wrong[np.lexsort((wrong, -sure[wrong]))]
print(
    json.dumps(
        {
            "confusion": confusion.ravel().tolist(),
            "counts": counts,
            "error": error,
            "surest": surest.tolist(),
            "first": probabilities[0].tolist(),
        }
    )
)
