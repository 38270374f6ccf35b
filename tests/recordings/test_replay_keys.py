"""What a replay tells opens nothing but what lies beside its recording."""

from rostrum.kit.ids import RecordingId
from rostrum.recordings.replay.keys import Keys
from rostrum.rooms.feature import Record
from rostrum.rooms.features.break_card.facts import BreakBegun, BreakClip
from rostrum.rooms.parse import parse_fact
from rostrum.rooms.registry import FACTS
from rostrum.rooms.wire import SYSTEM, Fact
from tests.rooms.sample_files import sample

ROOMS_KEY = "0123456789abcdefghjkmnpq"
RECORDING = RecordingId("r_0123456789abcdef")


def replaced(fact: Fact, *, of: RecordingId = RECORDING) -> Fact:
    (record,) = Keys(of).replaced([Record(1, 1000, SYSTEM, fact)])
    return record.fact


def test_every_fact_that_names_a_links_key_is_told_with_another() -> None:
    kinds = [fact.model_fields["kind"].default for fact in FACTS if "key" in fact.model_fields]
    facts = [parse_fact(sample(kind)) for kind in kinds]

    assert {"document_added", "clip_added", "handout_added"} <= set(kinds)
    for fact in facts:
        told, before = replaced(fact).model_dump(), fact.model_dump()
        assert told.pop("key") != before.pop("key")
        assert told == before


def test_a_breaks_picture_and_clip_are_told_with_other_keys_and_none_stays_none() -> None:
    clip = BreakClip(ROOMS_KEY, "video", muted=True)
    full = BreakBegun(text="Back soon", ends_at=None, picture=ROOMS_KEY, clip=clip)
    bare = BreakBegun(text="Back soon", ends_at=None, picture="")

    told = replaced(full)

    assert isinstance(told, BreakBegun)
    assert told.text == "Back soon"
    assert told.clip is not None
    assert ROOMS_KEY not in told.model_dump_json()
    assert (told.clip.media, told.clip.muted) == ("video", True)
    assert replaced(bare) == bare


def test_it_is_the_same_key_each_time_and_another_in_each_recording() -> None:
    fact = parse_fact(sample("document_added"))

    assert replaced(fact) == replaced(fact)
    assert replaced(fact) != replaced(fact, of=RecordingId("r_fedcba9876543210"))
