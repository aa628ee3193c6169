"""Can readers reach the guide at its address? `python3 scripts/reachable.py [--config-file FILE]`.

Exit 0: they can. 2: they cannot, and what to do.
"""

import os
import sys
from collections.abc import Sequence

from mkdocs.config import load_config

from guide.verify.hosting import unreachable
from options import Options
from program import ROOT


def main(argv: Sequence[str] | None = None) -> int:
    """Say why a site for this address would reach nobody; what is typed counts more than what a file says."""
    parser = Options("reachable", __doc__)
    parser.add_argument("--config-file", metavar="FILE", default=str(ROOT / "mkdocs.yml"), help="as MkDocs takes it")
    given = parser.parse_args(argv)
    address = os.environ.get("SITE_URL") or load_config(given.config_file).site_url or ""
    if said := unreachable(address):
        print(f"the site would be built {said}", file=sys.stderr)
    return 2 if said else 0


if __name__ == "__main__":
    raise SystemExit(main())
