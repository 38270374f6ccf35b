from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.kit.clock import use_clock
from rostrum.kit.ids import AccountId, RoomId, SeatId
from rostrum.kit.signing import BadSignature, Expired, Signer
from rostrum.kit.tickets import SeatTicket, SocketTicket, TicketOffice
from tests.clock import StandingClock

OFFICE = TicketOffice.with_secret("a secret")
SEAT = SeatTicket(seat=SeatId("p_0123456789abcdef"), room=RoomId("123456789"))
SOCKET = SocketTicket(
    room=RoomId("123456789"),
    seat=SeatId("p_0123456789abcdef"),
    role="attendee",
    name="Аня <b>",
    email="",
    browser="browser-1",
    account=AccountId("a_0123456789abcdef"),
)


def test_a_ticket_is_read_as_it_was_signed() -> None:
    assert OFFICE.read_seat(OFFICE.sign_seat(SEAT)) == SEAT
    assert OFFICE.read_socket(OFFICE.sign_socket(SOCKET)) == SOCKET


def test_a_socket_ticket_is_good_for_sixty_seconds() -> None:
    clock = StandingClock()
    with use_clock(clock):
        note = OFFICE.sign_socket(SOCKET)
        clock.advance(seconds=59)
        assert OFFICE.read_socket(note) == SOCKET
        clock.advance(seconds=1)
        with pytest.raises(Expired):
            OFFICE.read_socket(note)


def test_a_seat_ticket_opens_no_socket_and_a_socket_ticket_no_seat() -> None:
    with pytest.raises(BadSignature):
        OFFICE.read_socket(OFFICE.sign_seat(SEAT))
    with pytest.raises(BadSignature):
        OFFICE.read_seat(OFFICE.sign_socket(SOCKET))


def test_another_installations_ticket_is_worth_nothing() -> None:
    with pytest.raises(BadSignature):
        OFFICE.read_seat(TicketOffice.with_secret("another secret").sign_seat(SEAT))


def test_a_well_signed_note_with_other_content_is_no_ticket() -> None:
    note = Signer.for_purpose("seat", secret="a secret").sign({"seat": 7}, lasts=timedelta(minutes=1))

    with pytest.raises(BadSignature):
        OFFICE.read_seat(note)


def test_without_a_secret_nothing_is_signed() -> None:
    with pytest.raises(ValueError, match="ROSTRUM_SECRET"):
        TicketOffice.with_secret("")


@given(place=st.integers(min_value=0), char=st.characters())
def test_a_ticket_with_any_character_changed_is_refused(place: int, char: str) -> None:
    note = OFFICE.sign_seat(SEAT)
    place %= len(note)
    forged = note[:place] + char + note[place + 1 :]

    if forged != note:
        with pytest.raises(BadSignature):
            OFFICE.read_seat(forged)


@given(note=st.text())
def test_any_text_that_is_no_ticket_is_refused(note: str) -> None:
    with pytest.raises(BadSignature):
        OFFICE.read_seat(note)
