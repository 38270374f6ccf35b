"""A line to a server, in the test's hands."""

import asyncio
import socket
from dataclasses import dataclass, field


@dataclass
class Line:
    """Before a server: it can be held or cut. `bytes_per_second`: of a slow network, from the server; it holds little by itself."""

    target: int
    bytes_per_second: int | None = None
    port: int = 0
    open: asyncio.Event = field(default_factory=asyncio.Event)
    is_cut: bool = False
    _server: asyncio.Server | None = None
    _ends: set[asyncio.StreamWriter] = field(default_factory=set)

    async def start(self) -> None:
        self.open.set()
        self._server = await asyncio.start_server(self._relay, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        self.cut()
        self.open.set()
        if self._server is not None:
            self._server.close()

    def cut(self) -> None:
        """What goes through it ends, and nothing new does until it is mended."""
        self.is_cut = True
        for end in self._ends:
            end.transport.abort()

    def mend(self) -> None:
        self.is_cut = False

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self.open.wait()
        if self.is_cut:
            writer.transport.abort()
            return
        try:
            there, back = await asyncio.open_connection(sock=await self._reach())
        except OSError:
            writer.close()
            return
        ends = {writer, back}
        self._ends |= ends
        await asyncio.gather(self._pump(reader, back), self._pump(there, writer, self.bytes_per_second))
        self._ends -= ends

    async def _reach(self) -> socket.socket:
        connection = socket.socket()
        if self.bytes_per_second is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.setblocking(False)
        await asyncio.get_running_loop().sock_connect(connection, ("127.0.0.1", self.target))
        return connection

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, bytes_per_second: int | None = None
    ) -> None:
        size = 65536 if bytes_per_second is None else bytes_per_second // 20
        try:
            while data := await reader.read(size):
                await self.open.wait()
                writer.write(data)
                await writer.drain()
                if bytes_per_second is not None:
                    await asyncio.sleep(len(data) / bytes_per_second)  # the pace of the line itself
        except OSError:
            pass
        finally:
            writer.close()
