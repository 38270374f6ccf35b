"""The media server by itself: rooms and tokens that Rostrum knows nothing of, reached without the front."""

import contextlib
from collections.abc import Iterator, Sequence

from livekit.api import AccessToken, VideoGrants

from bench.comparisons import front_of_own
from bench.product import Product
from bench.viewers_run import Audience

ROOM = "bare"


def bare_url(product: Product) -> str:
    return f"ws://127.0.0.1:{product.media_port}"


@contextlib.contextmanager
def bare_front(product: Product, port: int) -> Iterator[str]:
    """The media server behind a Caddy that asks nobody; its address."""
    with front_of_own(port, "/rtc /rtc/*", product.media_port):
        yield f"wss://localhost:{port}"


def bare_token(product: Product, identity: str, *, publish: bool) -> str:
    """A viewer is hidden, as ours are."""
    grants = VideoGrants(room_join=True, room=ROOM, can_publish=publish, can_subscribe=True, hidden=not publish)
    token = AccessToken(product.secrets.media_key, product.secrets.media_secret)
    return token.with_identity(identity).with_grants(grants).to_jwt()


def bare_audience(product: Product, viewers: int, *, window_seconds: float) -> Audience:
    tokens: Sequence[str] = [bare_token(product, f"viewer-{number}", publish=False) for number in range(viewers)]
    return Audience(
        media=bare_url(product),
        publisher=bare_token(product, "publisher", publish=True),
        viewers=tokens,
        window_seconds=window_seconds,
    )
