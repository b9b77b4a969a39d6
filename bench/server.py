"""The program under measure, on a free port of this machine."""

import pathlib
import re
import signal
import subprocess
import sys
import threading


class Server:
    def __init__(self, program, data, *options, port=0):
        command = [program, "serve", "--data", data, "--listen", f"127.0.0.1:{port}", "--pace", "false",
                   "--log-requests", "false", *options]
        self.process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.process.stdout:
            if found := re.search(r"listening on http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                break
        else:
            raise RuntimeError("the server did not start")
        threading.Thread(target=self.pass_on_errors, daemon=True).start()

    def pass_on_errors(self):
        for line in self.process.stdout:
            if '"error"' in line:
                sys.stderr.write(line)

    def memory_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait()
