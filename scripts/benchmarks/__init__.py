"""What `scripts/benchmark.py` measures, one idea a module: pages of our own shape, builds, checks, the search index."""
