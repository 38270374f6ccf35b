"""A bare picows broadcast: the least that sending to all sockets can cost. Run by itself: `python bench/floor.py PORT SNAPSHOT_BYTES`.

What a socket writes goes to all, with a number and a time put before it; '?' is answered with a snapshot. No rules, no storing.
Ends when its standard input closes.
"""

import asyncio
import sys
import time

import uvloop
from picows import WSFrame, WSListener, WSMsgType, WSTransport, WSUpgradeRequest, ws_create_server


class Room:
    def __init__(self, snapshot: bytes) -> None:
        self.sockets: set[WSTransport] = set()
        self.snapshot = snapshot
        self.count = 0

    def publish(self, text: bytes) -> None:
        self.count += 1
        frame = b'{"n":%d,"at":%d,"text":"%b"}' % (self.count, time.time_ns() // 1000, text)
        for socket in self.sockets:
            socket.send(WSMsgType.TEXT, frame)


class Listener(WSListener):
    def __init__(self, room: Room) -> None:
        self.room = room

    def on_ws_connected(self, transport: WSTransport) -> None:
        self.room.sockets.add(transport)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self.room.sockets.discard(transport)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            transport.disconnect()
            return
        text = frame.get_payload_as_bytes()
        if text == b"?":
            transport.send(WSMsgType.TEXT, self.room.snapshot)
        else:
            self.room.publish(text)


async def serve(port: int, snapshot_bytes: int) -> None:
    room = Room(b'{"snapshot":"%b"}' % (b"x" * snapshot_bytes))

    def listener(_request: WSUpgradeRequest) -> WSListener:
        return Listener(room)

    server = await ws_create_server(
        listener, "127.0.0.1", port, backlog=4096, read_buffer_init_size=1024, websocket_handshake_timeout=20
    )
    async with server:
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1]), int(sys.argv[2])))
