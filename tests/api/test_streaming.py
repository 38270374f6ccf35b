"""Where an account streams to, and starting it in a room."""

import json
from typing import Any

import pytest

from rostrum.accounts.models import Account
from rostrum.kit.clock import now, to_ms
from rostrum.rooms.features.streaming.commands import StartStream
from rostrum.streaming.models import StreamRate, StreamTarget
from rostrum.streaming.rules import MOST_TARGETS
from rostrum.streaming.secrets import opened
from tests.api.door import Door
from tests.api.schedule import scheduled
from tests.api.streaming import KEY, TARGETS, new_target
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_a_target_is_kept_with_its_key_which_is_never_shown_again(host: Person) -> None:
    target = new_target(host)

    listed = host.browser.ask("GET", TARGETS)

    assert listed == [target]
    assert target == {
        "id": target["id"],
        "name": "Our channel",
        "service": "youtube",
        "address": "rtmps://a.rtmps.youtube.com:443/live2",
    }
    kept = StreamTarget.objects.get().key_encrypted
    assert (KEY in kept, opened(kept)) == (False, KEY)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://example.org/live", "form"),
        ("rtmp://example.org", "form"),
        ("rtmp://user:secret@example.org/live", "form"),
        ("rtmp://example.org/live -f null", "form"),
        ("rtmp://example.org/live\\x", "form"),
        ("rtmp://example.org:99999/live", "form"),
        ("rtmp://-vf/live", "form"),
        ("", "form"),
        ("rtmp://127.0.0.1/live", "private"),
        ("rtmp://localhost/live", "private"),
        ("rtmp://media/live", "private"),
        ("rtmp://10.1.2.3/live", "private"),
        ("rtmp://169.254.169.254/live", "private"),
        ("rtmp://[::1]/live", "private"),
        ("rtmp://[::ffff:10.0.0.1]/live", "private"),
        ("rtmp://[64:ff9b::a00:1]/live", "private"),
        ("rtmp://[64:ff9b:1::a00:1]/live", "private"),
        ("rtmp://[2002:a00:1::]/live", "private"),
        ("rtmp://[::7f00:1]/live", "private"),
        ("rtmp://[fec0::1]/live", "private"),
        ("rtmp://studio.local/live", "private"),
    ],
)
def test_an_address_that_is_none_or_lies_inside_is_refused(host: Person, address: str, why: str) -> None:
    refused = new_target(host, service="other", address=address, expect=422)

    assert refused == {"code": "stream_address_not_taken", "why": why}


@pytest.mark.parametrize(
    "address", ["rtmp://live.example.org/app", "rtmps://live.example.org:8443/a/b?c=d", "rtmp://[2a00:1450::1]/live"]
)
def test_any_other_rtmp_address_is_taken(host: Person, address: str) -> None:
    assert new_target(host, service="other", address=address)["address"] == address


@pytest.mark.parametrize("key", ["", "two words", "line\nrtmp_app=other", "schlüssel", "x" * 501])
def test_a_key_that_could_be_more_than_a_key_is_refused(host: Person, key: str) -> None:
    assert new_target(host, key=key, expect=422)["code"] == "invalid"


def test_an_installation_may_allow_addresses_of_its_own_network(host: Person, settings: Any) -> None:
    settings.STREAM_TO_PRIVATE = True

    assert new_target(host, service="other", address="rtmp://10.1.2.3/live")["address"] == "rtmp://10.1.2.3/live"


def test_what_is_changed_keeps_its_key(host: Person) -> None:
    target = new_target(host)

    changed = host.browser.ask("PUT", f"{TARGETS}/{target['id']}", {"name": "Main channel", "service": "youtube"})

    assert changed["name"] == "Main channel"
    assert opened(StreamTarget.objects.get().key_encrypted) == KEY


def test_a_kept_key_does_not_go_to_another_server(host: Person) -> None:
    target = new_target(host)
    elsewhere = {"name": "Ours", "service": "other", "address": "rtmp://live.example.org/app"}

    refused = host.browser.ask("PUT", f"{TARGETS}/{target['id']}", elsewhere, expect=422)
    assert refused == {"code": "stream_key_needed"}

    host.browser.ask("PUT", f"{TARGETS}/{target['id']}", {**elsewhere, "key": "another-key"})
    assert opened(StreamTarget.objects.get().key_encrypted) == "another-key"


def test_an_account_has_so_many_targets_and_no_more(host: Person) -> None:
    account = Account.objects.get(id=host.account_member.account_id)
    StreamTarget.objects.bulk_create(
        [StreamTarget(account=account, name=str(n), service="youtube", key_encrypted="") for n in range(MOST_TARGETS)]
    )

    assert new_target(host, expect=409) == {"code": "too_many_stream_targets", "limit": MOST_TARGETS}


def test_a_target_is_deleted(host: Person) -> None:
    target = new_target(host)

    host.browser.ask("DELETE", f"{TARGETS}/{target['id']}", expect=204)

    assert host.browser.ask("GET", TARGETS) == []


def test_starting_one_tells_the_room_its_name_and_service_and_nothing_else(host: Person, door: Door) -> None:
    event, target = scheduled(host), new_target(host)

    host.browser.ask("POST", f"/api/events/{event['id']}/streams", {"target_id": target["id"]}, expect=204)

    (given,) = door.given
    start = StartStream(target=target["id"], name="Our channel", service="youtube")
    assert (given["room"], given["command"]) == (event["room_id"], start.model_dump())
    assert KEY not in json.dumps(door.given)


def test_hosts_read_what_arrives_where_it_was_counted_lately(host: Person, clock: StandingClock) -> None:
    event, target = scheduled(host), new_target(host)
    at = to_ms(now())
    StreamRate.objects.create(room_id=event["room_id"], stream="0000000005", bits_per_second=2_400_000, at=at)
    StreamRate.objects.create(room_id=event["room_id"], stream="0000000006", bits_per_second=1, at=at - 60_000)

    read = host.browser.ask("GET", f"/api/events/{event['id']}/streams")

    assert read == {"targets": [target], "rates": {"0000000005": 2_400_000}}
