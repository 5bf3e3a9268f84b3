"""Object stores in tests: an S3 on this machine, or a reason to skip what needs one."""

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest

BUCKET = "wire"
SIGNED = "AWS4-HMAC-SHA256 Credential=somebody/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"
HEADERS = {"Authorization": SIGNED, "Content-Type": "application/octet-stream"}


class Cloud:
    """An S3 in a process of its own, as `moto_store` tells."""

    def __init__(self):
        program = [sys.executable, "-W", "ignore", str(Path(__file__).with_name("moto_store.py"))]
        self.process = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = f"http://127.0.0.1:{self.process.stdout.readline().strip()}"
        self._ask("PUT", f"/{BUCKET}")

    def put(self, key, text):
        self._ask("PUT", _at(key), text if isinstance(text, bytes) else text.encode())

    def get(self, key):
        return self._ask("GET", _at(key))

    def keys(self, prefix=""):
        """The keys below `prefix`, without it."""
        listed = self._ask("GET", f"/{BUCKET}?list-type=2&prefix={prefix}").decode()
        return [part.partition("</Key>")[0].removeprefix(prefix) for part in listed.split("<Key>")[1:]]

    def remove(self, key):
        self._ask("DELETE", _at(key))

    def clear(self):
        self.fail()
        for key in self.keys():
            self.remove(key)
        self.requests()

    def fail(self, *faults):
        """Let requests fail: `("PUT", "md$", 503, 2)` for two of them, -1 for all."""
        names = ("method", "matching", "status", "times")
        self._ask("PUT", "/-/faults", json.dumps([dict(zip(names, fault, strict=True)) for fault in faults]).encode())

    def requests(self):
        """What was asked for since the last time: methods and paths."""
        return [tuple(request) for request in json.loads(self._ask("GET", "/-/requests"))]

    def close(self):
        self.process.kill()
        self.process.communicate()

    def _ask(self, method, path, body=None):
        with urlopen(Request(self.url + path, data=body, method=method, headers=HEADERS)) as answer:
            return answer.read()


def _at(key):
    return f"/{BUCKET}/{quote(key)}"


def settings(cloud):
    """The environment of a program that talks to `cloud`, and soon loses patience."""
    return {
        "AWS_ENDPOINT_URL": cloud.url,
        "AWS_ACCESS_KEY_ID": "somebody",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
        "COPYDESK_STORE_PATIENCE": "2",
    }


def need_cloud():
    """Skip what needs obstore and moto, where they are not there."""
    pytest.importorskip("obstore", reason="obstore is not installed: pip install 'copydesk[cloud]'")
    pytest.importorskip("moto.server", reason="moto is not installed: pip install 'copydesk[dev]'")
