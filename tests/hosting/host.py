"""A web server of this machine that serves the built site on loopback, started as whoever runs the tests."""

import contextlib
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from program import ROOT

NGINX = """
daemon off;
master_process off;
pid {work}/nginx.pid;
load_module {modules}/ngx_http_brotli_static_module.so;
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    gzip on;
    access_log off;
    client_body_temp_path {work}/body;
    proxy_temp_path {work}/proxy;
    fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi;
    scgi_temp_path {work}/scgi;
{server}
}}
"""


@dataclass
class Answer:
    """What a host sent."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass
class Host:
    """A host and the site that it serves below `base`, "/" or "/guide/"."""

    port: int
    base: str
    site: Path

    def get(self, path: str, **headers: str) -> Answer:
        """The answer for `path` below the site. Header names are written with _ for -."""
        return self.get_whole(self.base + path, **headers)

    def get_whole(self, path: str, **headers: str) -> Answer:
        """The answer for `path` below the host."""
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())


def filled_in(name: str, base: str, site: Path, port: int) -> str:
    """The recipe in hosting/, with our folder and port put in as its first lines tell, at `base`."""
    text = (ROOT / "hosting" / name).read_text(encoding="utf-8")
    above = site if base == "/" else site.parent
    if base != "/":
        text = re.sub(r"(?m)^(\s*)# (.*# below a path)$", r"\1\2", text)
    text = re.sub(r"(?m)^(\s*# path\n.*? )/", rf"\1{base}", text)
    text = re.sub(r"(root (?:\* )?)/srv/www/guide", rf"\g<1>{above}", text).replace("/srv/www/guide", str(site))
    text = re.sub(r"(?m)^ +listen \[::\].*\n", "", text).replace("listen 80", f"listen 127.0.0.1:{port}")
    return text.replace("guide.your-practice.com {", f"http://127.0.0.1:{port} {{")


@contextlib.contextmanager
def nginx(site: Path, base: str, work: Path) -> Iterator[Host]:
    """nginx with hosting/nginx.conf."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
    said = subprocess.run([program, "-V"], capture_output=True, text=True, check=True).stderr
    (modules,) = re.findall(r"--modules-path=(\S+)", said)
    port = free_port()
    config = work / "nginx.conf"
    config.write_text(NGINX.format(work=work, modules=modules, server=filled_in("nginx.conf", base, site, port)))
    with running([program, "-p", str(work), "-c", str(config), "-e", "stderr"], port):
        yield Host(port, base, site)


@contextlib.contextmanager
def caddy(site: Path, base: str, work: Path) -> Iterator[Host]:
    """Caddy with hosting/Caddyfile."""
    port = free_port()
    config = work / "Caddyfile"
    config.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + filled_in("Caddyfile", base, site, port))
    environment = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with running(["caddy", "run", "--config", str(config), "--adapter", "caddyfile"], port, environment):
        yield Host(port, base, site)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def running(command: list[str], port: int, environment: dict[str, str] | None = None) -> Iterator[None]:
    """The program, from when it answers on `port` to its end; what it says is shown if it does not."""
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        try:
            while not answers(port):
                assert server.poll() is None, server.communicate()[0]
                time.sleep(0.02)
            yield
        finally:
            server.terminate()
            server.communicate()


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
