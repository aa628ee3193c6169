"""The content-security policy of a page: nothing is loaded or run but what the site itself holds.

Material puts a few scripts into each page. They may run because their hashes stand in the policy; no other inline
script or style may. A page carries its own policy in a <meta>; a host sends one for all pages, which a <meta> can not
fully replace: only a header can forbid frames.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping

Policy = Mapping[str, str]  # directive: sources
_INLINE = re.compile(r"<script(?![^>]*\s(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)
_CHARSET = re.compile(r'<meta charset="[^"]*">')
_ONLY_IN_HEADER = {"frame-ancestors"}  # browsers warn of it in a <meta>


def script_hash(text: str) -> str:
    """The source that lets the inline script of this text run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def inline_hashes(page: str) -> set[str]:
    """The sources of all inline scripts of a page."""
    return {script_hash(text) for text in _INLINE.findall(page)}


def written(policy: Policy, hashes: Iterable[str]) -> str:
    """The policy as a header says it, with `hashes` beside the sources of scripts."""
    with_hashes = {**policy, "script-src": " ".join([policy["script-src"], *sorted(hashes)])}
    return "; ".join(f"{directive} {sources}" for directive, sources in with_hashes.items())


def secured(page: str, policy: Policy, hashes: Iterable[str]) -> str:
    """The page with its policy, after its charset and before all that the policy speaks of. `hashes` are those of its
    inline scripts.

    A part of a page, which has no charset, stays as it is: it is shown on a page that has a policy.
    """
    own = {directive: sources for directive, sources in policy.items() if directive not in _ONLY_IN_HEADER}
    meta = f'<meta http-equiv="Content-Security-Policy" content="{written(own, hashes)}">'
    return _CHARSET.sub(lambda charset: f"{charset[0]}\n{meta}", page, count=1)
