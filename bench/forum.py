"""A small forum to write in, and its API."""

import http.client
import json
import pathlib
import subprocess

PASSWORD = "a bench of smooth wide planks"


def make_forum(program, data, engine, writers):
    """A forum, and those who write in it."""
    archive = pathlib.Path(data) / "forum.jsonl"
    archive.write_text("\n".join(map(json.dumps, (
        {"type": "archive", "version": 1, "software": "bench"}, {"type": "forum", "id": 1, "name": "Everything"}))))
    subprocess.run([program, "import", "archive", archive, "--data", data, *engine], check=True, capture_output=True)
    for number in range(writers):
        subprocess.run([program, "member", "add", f"Writer {number}", "--email", f"w{number}@example.org", "--data", data,
                        *engine], check=True, text=True, input=PASSWORD + "\n", capture_output=True)


class Api:
    def __init__(self, port, name):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.headers = {"Content-Type": "application/json"}
        self.headers["Authorization"] = "Bearer " + self.call("POST", "/tokens", name=name, password=PASSWORD)["token"]

    def call(self, method, path, **fields):
        self.connection.request(method, "/api/v1" + path, json.dumps(fields), self.headers)
        response = self.connection.getresponse()
        body = response.read()
        if response.status >= 300:
            raise RuntimeError(f"{method} {path}: {response.status} {body[:200]}")
        return json.loads(body)
