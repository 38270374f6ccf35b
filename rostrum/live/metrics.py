"""What this process counts, read at the door's `/metrics`."""

from prometheus_client import Counter, Gauge, Histogram

SOCKETS = Gauge("rostrum_live_sockets", "Open sockets")
ROOMS = Gauge("rostrum_live_rooms", "Rooms in memory")
FRAMES = Counter("rostrum_live_frames", "Frames sent, by socket")
COMMANDS = Counter("rostrum_live_commands", "Answers to commands", ["answer"])
MEDIA_CORRECTIONS = Counter(
    "rostrum_live_media_corrections", "Participants whose rights on the media server were corrected"
)
MEDIA_IS_HEALTHY = Gauge("rostrum_live_media_is_healthy", "1 when the media server answers")
AT_THE_GATE = Gauge("rostrum_live_at_the_gate", "Media connections that wait for their person's socket")
_SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2)
TICK_SECONDS = Histogram("rostrum_live_tick_seconds", "Making and sending one tick's frames", buckets=_SECONDS)
LARGE_SECONDS = Histogram("rostrum_live_large_seconds", "Compressing and cutting one large message", buckets=_SECONDS)
COMMIT_SECONDS = Histogram("rostrum_live_commit_seconds", "Deciding and storing one batch", buckets=_SECONDS)
