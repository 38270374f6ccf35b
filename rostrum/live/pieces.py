"""Large messages over a socket: compressed once, cut, and put together again at the other end.

1. A piece is a binary frame: one byte, which says whether more follow, then up to 16 kB of the message as gzip.
2. Pieces of one message come one after the other on the socket that all else comes on: no second way in, and no order to restore.
   Each tells the other end that the line is alive, long before the message is whole.
"""

import zlib
from collections.abc import Iterator
from typing import Final

from isal import isal_zlib

LARGE_BYTES: Final = 64 * 1024
"""Beyond this a message is compressed: below, what is saved on the line is not worth the processor."""
PIECE_BYTES: Final = 16 * 1024
LONGEST_BYTES: Final = 16 * 1024 * 1024
"""Of a message; a browser takes no longer one."""

_LEVEL: Final = 2
"""ISA-L's: as small as zlib's own level 3, in a quarter of the time of its level 1 (docs/decisions/0053)."""
_GZIP: Final = 31
_MORE, _LAST = b"\1", b"\0"


class BrokenMessage(Exception):
    """Not what `cut` made."""


def cut(body: bytes) -> Iterator[bytes]:
    packed: bytes = isal_zlib.compress(body, _LEVEL, wbits=_GZIP)
    for start in range(0, len(packed), PIECE_BYTES):
        end = start + PIECE_BYTES
        yield (_MORE if end < len(packed) else _LAST) + packed[start:end]


class Pieces:
    """What has come of a message. For clients in Python; the browser's is `web/src/room/inbox.ts`."""

    def __init__(self) -> None:
        self._packed = bytearray()

    def take(self, piece: bytes) -> bytes | None:
        """The message once it is whole. Raises BrokenMessage."""
        self._packed += piece[1:]
        if piece[:1] == _MORE:
            return None
        packed, self._packed = bytes(self._packed), bytearray()
        inflater = zlib.decompressobj(wbits=_GZIP)
        try:
            body = inflater.decompress(packed, LONGEST_BYTES)
        except zlib.error as fault:
            raise BrokenMessage from fault
        if not inflater.eof:
            raise BrokenMessage
        return body
