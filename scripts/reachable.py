"""Can readers reach the guide at its address? `python3 scripts/reachable.py [--config-file FILE]`.

Exit 0: they can. 2: they cannot, and what to do.
"""

import sys
from collections.abc import Sequence

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from guide.verify.hosting import unreachable
from options import Options
from program import ROOT
from site_address import site_address


def main(argv: Sequence[str] | None = None) -> int:
    """Say why a site for this address would reach nobody."""
    parser = Options("reachable.py", __doc__)
    parser.add_argument("--config-file", metavar="FILE", default=str(ROOT / "mkdocs.yml"), help="as MkDocs takes it")
    given = parser.parse_args(argv)
    try:
        said = unreachable(site_address(lambda: load_config(given.config_file).site_url))
    except Abort:  # MkDocs has said why
        print(f"{given.config_file}: the settings do not serve: mend what is named above", file=sys.stderr)
        return 2
    except (ConfigurationError, OSError) as error:
        print(f"{' '.join(str(error).split()).rstrip('.')}: mend it", file=sys.stderr)
        return 2
    if said:
        print(f"the site would be built {said}", file=sys.stderr)
    return 2 if said else 0


if __name__ == "__main__":
    raise SystemExit(main())
