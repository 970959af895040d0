"""Encoding alone: `python -m benchmarks.encode_once BUILD MOST` encodes the texts of a build again, and prints the time as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from recommender import vector_cache
from recommender.catalogue import Catalogue
from recommender.describe import fact_sentence, index_text
from recommender.encode import OnnxEncoder


def main(build: Path, most: int) -> None:
    """`all_s` is for all texts; where there are more than `most`, it is scaled up from evenly chosen ones.

    The texts come as the build encodes them: different ones only, by length, so many at once.
    """
    catalogue = Catalogue.load(build / "titles.jsonl")
    thin = [fact_sentence(title) for title in catalogue if title.tone is not None]
    texts = sorted({*map(index_text, catalogue), *thin}, key=len)
    step = max(len(texts) / most, 1.0)
    chosen = [texts[int(at * step)] for at in range(int(len(texts) / step))]
    encoder = OnnxEncoder(build / "onnx")
    encoder.encode(chosen[:1])
    began = time.perf_counter()
    for at in range(0, len(chosen), vector_cache.CHUNK):
        encoder.encode(chosen[at : at + vector_cache.CHUNK])
    took = time.perf_counter() - began
    print(json.dumps({"all_s": took * len(texts) / len(chosen), "of": len(texts), "texts": len(chosen)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
