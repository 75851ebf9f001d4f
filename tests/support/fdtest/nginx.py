# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx on loopback with a configuration and folder of its own: the neighbour of the benches.

It keeps an access log in blocks of 64 KiB, as the program does."""

import socket
import subprocess
import time

_CONFIGURATION = """
worker_processes auto;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log {folder}/access.log combined buffer=64k;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    open_file_cache max=100;
    gzip_static on;
    gzip_vary on;
    types {{ application/json json; }}
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


class Nginx:
    def __init__(self, folder, files):
        """`files`: name to bytes; a `.gz` beside a file is served to who accepts it."""
        (folder / "files").mkdir(parents=True)
        folder.chmod(0o755)
        for name, data in files.items():
            (folder / "files" / name).write_bytes(data)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        configuration = folder / "nginx.conf"
        configuration.write_text(_CONFIGURATION.format(folder=folder, port=self.port))
        self._command = ["nginx", "-c", str(configuration), "-e", str(folder / "error.log"), "-g", "daemon off; user root;"]

    def __enter__(self):
        self._process = subprocess.Popen(self._command, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 5
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                assert time.monotonic() < deadline and self._process.poll() is None, "nginx did not start"
                time.sleep(0.05)

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
