"""Our own pose files, read, drawn and checked anew: what was kept of an earlier build is no proof of today's code."""

from figures.collection import POSES, drawn_anew
from program import ROOT

ENTRIES = {path.stem: drawn_anew(path, POSES / path.name) for path in sorted((ROOT / POSES).glob("*.yml"))}
