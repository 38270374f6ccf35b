"""What the `recorder` process captures."""

from rostrum.recordings.recorder import process
from rostrum.recordings.recorder.recordings import Recordings
from rostrum.streaming.streamer.streams import Streams


def run() -> None:
    process.run((Recordings(), Streams()))
