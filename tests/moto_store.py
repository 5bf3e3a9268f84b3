"""An S3 for the tests, as a process of its own: moto's, behind a door that fails when it is told to.

`PUT /-/faults` with JSON tells what fails: {"method": "PUT", "matching": "md$", "status": 503, "times": 2}; -1: always.
`GET /-/requests` tells what was asked for since the last time, a list of methods and paths.
"""

import json
import re
import sys
from threading import Lock

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server


class Door:
    """Lets requests through to moto, but for those that are to fail."""

    def __init__(self):
        self.moto = DomainDispatcherApplication(create_backend_app)
        self.faults, self.requests, self.lock = [], [], Lock()

    def __call__(self, environ, start_response):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if path.startswith("/-/"):
            body = self.told(path, environ)
            start_response("200 OK", [("Content-Length", str(len(body)))])
            return [body]
        with self.lock:
            self.requests.append((method, path))
            status = self.failing(method, f"{path}?{environ.get('QUERY_STRING', '')}")
        if status:
            environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            start_response(f"{status} Fault", [("Content-Length", "0")])
            return [b""]
        return self.moto(environ, start_response)

    def told(self, path, environ):
        with self.lock:
            if path == "/-/faults":
                self.faults = json.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
                return b""
            requests, self.requests = self.requests, []
            return json.dumps(requests).encode()

    def failing(self, method, path):
        for fault in self.faults:
            if fault["times"] and fault["method"] == method and re.search(fault["matching"], path):
                fault["times"] -= 1
                return fault["status"]
        return None


if __name__ == "__main__":
    server = make_server("127.0.0.1", 0, Door(), threaded=True)
    print(server.server_port, flush=True)
    sys.stderr = sys.stdout = open("/dev/null", "w")  # noqa: PTH123, SIM115 - as long as it runs
    server.serve_forever()
