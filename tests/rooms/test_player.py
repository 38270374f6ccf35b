"""Films, sounds and videos of YouTube: everybody is at the same moment of them."""

import pytest

from rostrum.kit.refusal import Refusal
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.core.stage.commands import HideContent
from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.features.player.commands import (
    AddClip,
    ExpireClip,
    NameClip,
    PauseClip,
    PlayClip,
    RemoveClip,
    SeekClip,
    ShowClip,
    ShowYoutube,
)
from rostrum.rooms.features.player.decide import LONGEST
from rostrum.rooms.features.player.facts import (
    ClipAdded,
    ClipNamed,
    ClipPaused,
    ClipPlayed,
    ClipRemoved,
    ClipShown,
    ClipSought,
    YoutubeAdded,
)
from rostrum.rooms.features.player.state import MOST_CLIPS, Clip, position_at
from rostrum.rooms.features.player.youtube import video_of
from rostrum.rooms.features.slides.commands import AddDocument
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA, CLARA, HANA, PIOTR
from tests.rooms.story import MINUTE, SECOND, START_MS, Story
from tests.rooms.test_slides import added as document

FILM, SONG = "f_000000000000film", "f_000000000000song"
VIDEO = "dQw4w9WgXcQ"
UNTIL = START_MS + 7 * 24 * 60 * MINUTE
EXPIRY = f"expire_clip:{'film'.rjust(16, '0').ljust(24, '0')}"


def added(clip: str = FILM, *, key: str = "", until: int = UNTIL) -> ClipAdded:
    return ClipAdded(
        clip=clip,
        media="audio" if clip == SONG else "video",
        key=(key or clip[2:]).ljust(24, "0"),
        name="Trailer.mp4",
        duration_ms=2 * MINUTE,
        width=1280,
        height=720,
        until=until,
    )


def shown(story: Story) -> Clip:
    """To an attendee."""
    clip = story.sees(ANNA)["player"].shown
    assert isinstance(clip, Clip)
    return clip


@pytest.fixture
def film(live: Story) -> Story:
    """Two minutes long, on the stage, paused at its beginning."""
    live.do(SYSTEM, AddClip(clip=added()))
    return live


@pytest.fixture
def playing(film: Story) -> Story:
    """Since just now."""
    film.do(HANA, PlayClip(clip=FILM))
    return film


def test_a_film_is_shown_as_it_comes_and_waits_at_its_beginning(live: Story) -> None:
    facts = live.do(SYSTEM, AddClip(clip=added()))

    assert facts == [added(), ContentShown(tool="player")]
    assert live.sees(ANNA)["stage"].content == "player"
    assert (shown(live).id, shown(live).playing, shown(live).position_ms) == (FILM, False, 0)


def test_play_says_since_when_so_that_who_comes_late_starts_in_the_middle(film: Story) -> None:
    facts = film.do(PIOTR, PlayClip(clip=FILM))
    assert facts == [ClipPlayed(clip=FILM, position_ms=0, due=film.now)]

    film.after(30 * SECOND).joined(CLARA)

    assert position_at(film.sees(CLARA)["player"].shown, film.now) == 31 * SECOND
    assert film.do(HANA, PlayClip(clip=FILM)) == [], "it plays already"


def test_pause_keeps_the_moment_and_play_goes_on_from_it(playing: Story) -> None:
    assert playing.after(9 * SECOND).do(PIOTR, PauseClip(clip=FILM)) == [ClipPaused(clip=FILM, position_ms=10 * SECOND)]
    assert playing.do(HANA, PauseClip(clip=FILM)) == []

    facts = playing.after(MINUTE).do(HANA, PlayClip(clip=FILM))

    assert facts == [ClipPlayed(clip=FILM, position_ms=10 * SECOND, due=playing.now)]


def test_seeking_leaves_it_playing_or_paused(playing: Story) -> None:
    facts = playing.do(HANA, SeekClip(clip=FILM, position_ms=MINUTE))
    assert facts == [ClipSought(clip=FILM, position_ms=MINUTE, due=playing.now)]
    assert shown(playing).playing
    assert position_at(shown(playing), playing.now + SECOND) == MINUTE + SECOND

    playing.do(HANA, PauseClip(clip=FILM))
    playing.do(HANA, SeekClip(clip=FILM, position_ms=5 * MINUTE))

    assert (shown(playing).playing, shown(playing).position_ms) == (False, 2 * MINUTE), "not beyond its end"


def test_a_film_ends_at_its_end_and_play_begins_it_anew(playing: Story) -> None:
    playing.after(10 * MINUTE)
    assert position_at(shown(playing), playing.now) == 2 * MINUTE

    assert playing.do(HANA, PlayClip(clip=FILM)) == [ClipPlayed(clip=FILM, position_ms=0, due=playing.now)]


def test_only_the_stage_plays_and_only_what_is_on_it(film: Story) -> None:
    for command in (PlayClip(clip=FILM), PauseClip(clip=FILM), SeekClip(clip=FILM, position_ms=1), ShowClip(clip=FILM)):
        assert film.refused(ANNA, command).code == "not_allowed"
    assert film.refused(HANA, PlayClip(clip=SONG)).code == "out_of_turn"
    assert film.refused(HANA, ShowClip(clip=SONG)).code == "no_such_clip"
    assert "play_clip" in film.sees(PIOTR)["player"].may
    assert film.sees(ANNA)["player"].may == ()

    film.do(HANA, HideContent())

    assert film.refused(HANA, PlayClip(clip=FILM)).code == "out_of_turn"
    assert "play_clip" not in film.sees(PIOTR)["player"].may


def test_other_content_pauses_it_and_it_comes_back_where_it_was(playing: Story) -> None:
    playing.after(9 * SECOND).do(SYSTEM, AddDocument(document=document()))
    assert playing.sees(ANNA)["player"].shown is None

    assert playing.after(MINUTE).do(HANA, ShowClip(clip=FILM)) == [ContentShown(tool="player")]

    assert (shown(playing).playing, shown(playing).position_ms) == (False, 10 * SECOND)


@pytest.mark.parametrize("command", [HideContent(), EndSession()])
def test_put_away_or_after_the_session_it_does_not_go_on(playing: Story, command: HideContent | EndSession) -> None:
    playing.after(9 * SECOND).do(HANA, command)

    clip = playing.sees(HANA)["player"].shown
    assert (clip.playing, clip.position_ms) == (False, 10 * SECOND)


def test_another_clip_pauses_the_one_that_plays(playing: Story) -> None:
    playing.do(SYSTEM, AddClip(clip=added(SONG)))

    assert playing.sees(ANNA)["player"].shown.id == SONG
    assert playing.sees(ANNA)["player"].clips == {}, "attendees know of no other"
    assert not playing.sees(PIOTR)["player"].clips[FILM].playing
    assert playing.do(PIOTR, ShowClip(clip=FILM)) == [ClipShown(clip=FILM)]
    assert playing.do(PIOTR, ShowClip(clip=FILM)) == []


def test_a_link_to_youtube_is_shown_and_kept_as_an_id_alone(live: Story) -> None:
    facts = live.do(PIOTR, ShowYoutube(link=f"https://youtu.be/{VIDEO}?si=abc"))

    assert facts == [YoutubeAdded(video=VIDEO), ContentShown(tool="player")]
    assert (shown(live).media, shown(live).key) == ("youtube", VIDEO)
    assert live.sees(ANNA)["player"].youtube_origin == "https://www.youtube-nocookie.com"
    assert live.do(HANA, ShowYoutube(link=VIDEO)) == [], "the same is shown already"
    assert live.refused(HANA, ShowYoutube(link="https://example.org/watch?v=dQw4w9WgXcQ")).code == "not_youtube"
    assert live.refused(ANNA, ShowYoutube(link=VIDEO)).code == "not_allowed"


def test_how_long_a_video_of_youtube_is_only_browsers_know(live: Story) -> None:
    live.do(HANA, ShowYoutube(link=VIDEO))
    clip = f"y_{VIDEO}"
    live.do(HANA, PlayClip(clip=clip))
    live.after(20 * MINUTE)

    assert live.do(HANA, PlayClip(clip=clip)) == []
    assert live.do(HANA, PlayClip(clip=clip, position_ms=0)) == [ClipPlayed(clip=clip, position_ms=0, due=live.now)]


def test_the_first_title_that_a_browser_tells_stays(live: Story) -> None:
    live.do(HANA, ShowYoutube(link=VIDEO))
    named = NameClip(clip=f"y_{VIDEO}", name="A talk")

    assert live.refused(ANNA, named).code == "not_allowed"
    assert live.do(PIOTR, named) == [ClipNamed(clip=f"y_{VIDEO}", name="A talk")]
    assert live.do(HANA, NameClip(clip=f"y_{VIDEO}", name="Another")) == []
    assert shown(live).name == "A talk"


def test_a_clip_is_taken_out_of_the_room_and_off_the_stage(playing: Story) -> None:
    assert playing.do(HANA, RemoveClip(clip=FILM)) == [ClipRemoved(clip=FILM), ContentHidden()]

    assert playing.scheduled == {}
    assert playing.sees(HANA)["player"].clips == {}


def test_a_clip_leaves_the_room_before_its_link_could_end_while_it_plays(film: Story) -> None:
    assert film.scheduled[EXPIRY].due == UNTIL - LONGEST
    film.do(HANA, HideContent())

    assert film.come_due(EXPIRY) == [ClipRemoved(clip=FILM)]


def test_what_is_on_the_stage_then_stays_as_long_as_its_link(playing: Story) -> None:
    assert playing.come_due(EXPIRY) == []
    assert playing.scheduled[EXPIRY].due == UNTIL

    assert playing.come_due(EXPIRY) == [ClipRemoved(clip=FILM), ContentHidden()]


def test_what_is_deleted_leaves_the_stage_at_once(playing: Story) -> None:
    given = playing.do(SYSTEM, ExpireClip(key=added().key, at_once=True))

    assert given == [ClipRemoved(clip=FILM), ContentHidden()]
    assert (playing.scheduled, playing.sees(ANNA)["player"].shown) == ({}, None)


def test_a_fresh_link_changes_nothing_of_how_it_plays(playing: Story) -> None:
    before = shown(playing)

    playing.after(9 * SECOND).do(SYSTEM, AddClip(clip=added(key="fresh", until=UNTIL + MINUTE)))

    now = shown(playing)
    assert (now.playing, now.position_ms, now.due) == (before.playing, before.position_ms, before.due)
    assert set(playing.scheduled) == {f"expire_clip:{'fresh'.ljust(24, '0')}"}
    assert playing.do(SYSTEM, AddClip(clip=added(key="fresh", until=UNTIL + MINUTE))) == []


def test_a_room_holds_so_many_clips(film: Story) -> None:
    for number in range(MOST_CLIPS - 1):
        film.do(HANA, ShowYoutube(link=f"{number:011d}"))

    refused = film.refused(HANA, ShowYoutube(link=VIDEO))
    assert refused == ("too_many_clips", {"limit": MOST_CLIPS})
    with pytest.raises(Refusal):
        film.do(SYSTEM, AddClip(clip=added(SONG)))
    assert film.do(SYSTEM, AddClip(clip=added())) == [ClipShown(clip=FILM)], "one that is there is shown all the same"


@pytest.mark.parametrize(
    "link",
    [
        VIDEO,
        f"https://www.youtube.com/watch?v={VIDEO}",
        f"https://www.youtube.com/watch?app=desktop&v={VIDEO}&list=PLx&t=42s",
        f"http://m.youtube.com/watch?v={VIDEO}",
        f"https://music.youtube.com/watch?v={VIDEO}&si=x",
        f"youtube.com/watch?v={VIDEO}",
        f"https://youtu.be/{VIDEO}?t=12",
        f"https://www.youtube.com/shorts/{VIDEO}?feature=share",
        f"https://www.youtube.com/embed/{VIDEO}",
        f"https://www.youtube.com/live/{VIDEO}?si=x",
        f"https://www.youtube-nocookie.com/embed/{VIDEO}?rel=0",
        f"HTTPS://WWW.YouTube.com/v/{VIDEO}/",
    ],
)
def test_a_video_of_youtube_is_known_by_any_of_its_links(link: str) -> None:
    assert video_of(link) == VIDEO


@pytest.mark.parametrize(
    "link",
    [
        "https://www.youtube.com/",
        "https://www.youtube.com/watch?list=PLx",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/@somebody",
        f"https://youtube.com.example.org/watch?v={VIDEO}",
        f"https://example.org/?u=https://youtu.be/{VIDEO}",
        f"ftp://youtu.be/{VIDEO}",
        f"javascript://youtu.be/{VIDEO}",
        f"https://youtu.be/{VIDEO}X",
        "https://[youtube",
        "a talk about cats",
    ],
)
def test_other_links_are_none_of_youtubes(link: str) -> None:
    assert video_of(link) is None


@pytest.mark.parametrize(
    "command",
    [
        {"kind": "seek_clip", "clip": FILM, "position_ms": -1},
        {"kind": "seek_clip", "clip": FILM, "position_ms": 25 * 60 * MINUTE},
        {"kind": "play_clip", "clip": "f_../../../../x"},
        {"kind": "play_clip", "clip": f"y_{VIDEO}?"},
        {"kind": "show_youtube", "link": " "},
        {"kind": "show_youtube", "link": "x" * 501},
        {"kind": "name_clip", "clip": f"y_{VIDEO}", "name": "A\ntalk"},
        {"kind": "name_clip", "clip": f"y_{VIDEO}", "name": "x" * 201},
    ],
)
def test_what_makes_no_sense_is_malformed(command: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        parse_command(command)
