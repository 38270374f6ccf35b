"""Nothing of an export that lets others in is told or kept readable."""

from io import StringIO

import pytest

from rostrum.recordings.models import YoutubeExport
from rostrum.recordings.youtube.uploading import export_next
from tests.api.linked_youtube import (
    LARGE,
    begun,
    export,
    film,
    shown,
    state,
    steps,
)
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.google import Google, Said

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.mark.parametrize(
    "address", ["https://evil.example/upload", "http://upload.googleapis.com/x", "https://evilgoogleapis.com/x", ""]
)
def test_a_token_goes_to_no_other_host_than_googles(host: Person, channel: Google, address: str) -> None:
    recording = film(host)
    channel.troubles["begin"] = [Said(200, b"", {"Location": address} if address else {})]
    export(host, recording)

    steps()

    assert (state(host, recording), channel.asked.count("piece")) == (("waiting", "silent"), 0)


def test_another_installations_secret_makes_an_upload_begin_anew(
    host: Person, channel: Google, clock: StandingClock
) -> None:
    begun(host)
    export_next()
    YoutubeExport.objects.update(upload="not one of ours")

    steps()
    clock.advance(seconds=5)
    steps()

    assert channel.only().content == LARGE


def test_nothing_secret_is_kept_readable_or_logged_or_told(
    host: Person, channel: Google, clock: StandingClock, written_log: StringIO
) -> None:
    recording = begun(host)
    kept = str(YoutubeExport.objects.values().get())
    channel.troubles["piece"] = [Said(500)]
    steps()
    clock.advance(seconds=5)
    steps()

    told = f"{kept} {shown(host, recording)} {written_log.getvalue()}"
    assert "export_waits" in told
    assert not any(secret in told for secret in channel.secrets_given)
