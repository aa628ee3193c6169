"""What is wrong with what a host is told, and with the compressed copies that it sends."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from files.finding import Finding
from guide.built.compress import unpacked
from guide.built.page import Inline
from guide.built.site import BuiltSite
from guide.content_policy import script_hash
from guide.headers import POLICY
from guide.verify.findings import AGAIN, MEND, finding

_HEADER_FILES = ("_headers", "_headers.nginx", "_headers.caddy")
_HEADERS = (
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    POLICY,
    "Cache-Control",
)

_RESERVED = re.compile(
    r"(^|\.)(example|example\.(com|net|org)|your-practice\.com|test|invalid|localhost)$|^127\.|^::1$"
)  # names that lead to nobody, our own examples among them, and this computer


def check_hosting(site: BuiltSite) -> Iterator[Finding]:
    """The files for hosts, and the compressed copies."""
    for path in (*_HEADER_FILES, "_redirects"):
        if path not in site.files:
            yield finding(path, 1, "BLD502", f"this file for hosts is missing: {AGAIN}")
    for path in site.files.intersection(_HEADER_FILES):
        for name in _HEADERS:
            if name not in site.text(path):
                yield finding(path, 1, "BLD503", f"{name} is not sent: put it into data/headers.yml and {AGAIN}")
    if "_headers" in site.files:
        yield from _named(site, "_headers")
    for path in sorted(site.files):
        if path.endswith((".gz", ".br")):
            yield from _copy(site, path)


def _named(site: BuiltSite, path: str) -> Iterator[Finding]:
    for line, text in enumerate(site.text(path).splitlines(), 1):
        if text.startswith("/") and not text.endswith(("*", "/")) and text[1:] not in site.files:
            yield finding(path, line, "BLD504", f"{text} is not there: {AGAIN}")


def _copy(site: BuiltSite, path: str) -> Iterator[Finding]:
    of, suffix = path[:-3], path[-3:]
    if of not in site.files:
        yield finding(path, 1, "BLD505", f"this is a copy of {of}, which is not there: {AGAIN}")
    elif unpacked(suffix, site.bytes(path)) != site.bytes(of):
        yield finding(path, 1, "BLD505", f"this copy is broken, or not of {of} as it is: {AGAIN}")


def check_policy(site: BuiltSite) -> Iterator[Finding]:
    """Each page has a policy, and what stands in the page may run under it and under those of hosts."""
    hosts = {path: site.text(path) for path in site.files.intersection(_HEADER_FILES)}
    for path in (*site.page_paths, *site.part_paths):
        page = site.page(path)
        own = page.meta.get(POLICY.lower(), "")
        if page.whole and not own:
            yield finding(path, 1, "BLD506", f"the page has no {POLICY}: {AGAIN}")
        for inline in page.inline:
            yield from _inline(path, inline, {path: own, **hosts})


def _inline(path: str, inline: Inline, policies: Mapping[str, str]) -> Iterator[Finding]:
    if inline.kind != "script":
        what = f'the attribute "{inline.text}"' if inline.kind == "attribute" else "an inline style"
        cure = f"put it into a file of docs/assets/, for the policy stops it, and {AGAIN}"
        yield finding(path, inline.line, "BLD507", f"{what} stands in the page: {cure}")
        return
    for name, policy in policies.items():
        if script_hash(inline.text) not in policy:
            message = f"an inline script is stopped by the policy in {name}: {MEND}"
            yield finding(path, inline.line, "BLD508", message)


def check_address(site: BuiltSite) -> Iterator[Finding]:
    """Whether the site was built for an address that can be reached."""
    if said := unreachable(site.address):
        yield finding("index.html", 1, "BLD501", f"the site was built {said}")


def unreachable(address: str) -> str:
    """Why nobody can reach a site that is built for this address, and what to do; "" if readers can."""
    cure = "set SITE_URL, or site_url in practice.yml, to your own address, such as https://guide.your-practice.com/"
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    if not host:
        return f"without an address: {cure}"
    return f"for {address}, which is for trying and leads nowhere: {cure}" if _RESERVED.search(host) else ""
