"""300 viewers of one camera and one voice, coming in at 15 a second."""

from dataclasses import dataclass

from bench.bare_media import bare_audience
from bench.figure import Figure, Row
from bench.hall import Hall, hall
from bench.measure import Reading
from bench.product import Product
from bench.viewers_run import Audience, Watched, run_viewers

VIEWERS = 300
WINDOW_SECONDS = 10

NOTE = (
    "VP8 of 640×360 at 400 kbit/s and Opus at 32 kbit/s. A join of ours is a real one: the room's socket, its snapshot and media token, "
    "the front, the gate's answer, the media server. Bare: the same media server, reached directly with a token made beforehand."
)


@dataclass(frozen=True, slots=True)
class _Measured:
    watched: Watched
    media_cores: float


def run(scale: float) -> list[Row]:
    viewers = int(VIEWERS * scale)
    with hall() as opened:
        ours = _measure(opened.product, hall_audience(opened, viewers))
    with hall() as opened:
        bare = _measure(opened.product, bare_audience(opened.product, viewers, window_seconds=WINDOW_SECONDS))
    figures = [
        Figure(
            what="media server", unit="core", ours=ours.media_cores, goal=0.8, others={"bare LiveKit": bare.media_cores}
        ),
        Figure(
            what="coming to first sound, p95",
            unit="ms",
            ours=ours.watched.sound.p95_ms,
            goal=1500,
            others={"bare LiveKit": bare.watched.sound.p95_ms},
        ),
        Figure(
            what="coming to first picture, p95",
            unit="ms",
            ours=ours.watched.picture.p95_ms,
            others={"bare LiveKit": bare.watched.picture.p95_ms},
        ),
        Figure(
            what="without sound",
            unit="",
            ours=viewers - ours.watched.sound.count,
            goal=0,
            others={"bare LiveKit": viewers - bare.watched.sound.count},
        ),
    ]
    return [Row(title=f"{viewers} viewers of camera and voice, 15 joins a second", figures=figures, note=NOTE)]


def hall_audience(opened: Hall, viewers: int) -> Audience:
    """The host publishes; the viewers are attendees."""
    return Audience(
        media=opened.product.sockets_url,
        live=opened.url.replace("{ticket}", "{pass}"),
        publisher=opened.host_ticket(),
        viewers=opened.attendee_tickets(viewers),
        window_seconds=WINDOW_SECONDS,
    )


def _measure(product: Product, audience: Audience) -> _Measured:
    readings: list[Reading] = []

    def when(event: str) -> None:
        if event in {"window_opened", "window_closed"}:
            readings.append(Reading.of(dict(product.processes())))

    watched = run_viewers(audience, when=when)
    return _Measured(watched, readings[1].cores_since(readings[0])["media"])
