"""A strict reader of safetensors files, for the scripts that judge what the command line wrote."""
import json
import struct
from pathlib import Path

import numpy as np


def read(path):
    """The tensors of a file in float64, in their order, by the format's rules: no gaps, none outside, nothing left over."""
    data = Path(path).read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    assert data[8:9] == b"{"
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    numbers = data[8 + length :]
    end = 0
    tensors = []
    for entry in sorted(header.values(), key=lambda entry: entry["data_offsets"]):
        assert entry["dtype"] == "F32"
        begin, after = entry["data_offsets"]
        assert begin == end
        end = after
        tensors.append(np.frombuffer(numbers[begin:end], "<f4").astype(float).reshape(entry["shape"]))
    assert end == len(numbers)
    return tensors
