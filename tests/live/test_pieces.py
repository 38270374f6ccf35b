"""A large message is cut, and whole again at the other end."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rostrum.live.pieces import LARGE_BYTES, LONGEST_BYTES, PIECE_BYTES, BrokenMessage, Pieces, cut


def joined(pieces: list[bytes]) -> list[bytes]:
    """The messages that these pieces make."""
    far_end = Pieces()
    return [body for piece in pieces if (body := far_end.take(piece)) is not None]


@settings(deadline=None)
@given(st.lists(st.binary(max_size=3 * PIECE_BYTES), min_size=1, max_size=4))
def test_what_is_cut_is_whole_again_at_the_other_end(bodies: list[bytes]) -> None:
    pieces = [piece for body in bodies for piece in cut(body)]

    assert joined(pieces) == bodies


def test_a_piece_is_small_enough_to_tell_often_that_the_line_is_alive() -> None:
    body = bytes(range(256)) * 4 * (LARGE_BYTES // 256)

    assert max(map(len, cut(body))) <= PIECE_BYTES + 1


def test_a_browser_would_understand_it_as_gzip() -> None:
    packed = b"".join(piece[1:] for piece in cut(b"the same " * 20_000))

    assert gzip.decompress(packed) == b"the same " * 20_000


@pytest.mark.parametrize(
    "piece",
    [b"\0no gzip", b"\0", b"\0" + gzip.compress(b"cut off")[:-4], b"\0" + gzip.compress(bytes(LONGEST_BYTES + 1))],
    ids=["no gzip", "nothing", "cut off", "too long"],
)
def test_what_was_never_cut_is_broken(piece: bytes) -> None:
    with pytest.raises(BrokenMessage):
        Pieces().take(piece)
