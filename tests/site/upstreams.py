"""Plain HTTP servers behind a real front: each answers with what it was asked."""

import asyncio
import json
from collections.abc import Mapping


class Upstream:
    """Answers every request with its name and the request as JSON; `statuses` and `headers` give other answers by path.
    An answer to a path in `halting` begins as a stream does, and a byte of it never comes."""

    def __init__(self, name: str, statuses: Mapping[str, int] | None = None) -> None:
        self.name = name
        self.statuses = dict(statuses or {})
        self.headers: dict[str, str] = {}
        self.halting: set[str] = set()
        self.asked: list[str] = []
        self._server: asyncio.Server | None = None

    async def open(self, port: int) -> None:
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", port)

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
            except (asyncio.IncompleteReadError, ConnectionResetError):
                writer.close()
                return
            first, *lines = head.strip().split("\r\n")
            method, target, _ = first.split(" ")
            headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
            self.asked.append(f"{method} {target}")
            await reader.readexactly(int(headers.get("content-length", "0")))
            asked = {"by": self.name, "method": method, "target": target, "headers": headers}
            body = json.dumps(asked).encode()
            path = target.split("?")[0]
            status = self.statuses.get(path, 200)
            is_halting = path in self.halting
            kind = "text/event-stream" if is_halting else "application/json"
            writer.write(
                f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nServer: secret/1.0\r\n"
                f"Content-Length: {len(body) + is_halting}\r\n{self.headers.get(path, '')}\r\n".encode()
                + body
            )
            await writer.drain()
