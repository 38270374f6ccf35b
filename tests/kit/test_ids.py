from collections.abc import Callable

import pytest

from rostrum.kit.ids import (
    CODE_ALPHABET,
    is_id,
    is_room_id,
    is_token_code,
    new_account_id,
    new_entry_token_id,
    new_event_id,
    new_member_id,
    new_presenter_code,
    new_room_id,
    new_seat_id,
    new_token_code,
)


@pytest.mark.parametrize(
    ("make", "prefix"),
    [
        (new_account_id, "a_"),
        (new_member_id, "m_"),
        (new_event_id, "e_"),
        (new_entry_token_id, "t_"),
        (new_seat_id, "p_"),
    ],
)
def test_an_id_says_what_it_is_of_and_is_never_the_same(make: Callable[[], str], prefix: str) -> None:
    ids = {make() for _ in range(200)}

    assert len(ids) == 200
    assert all(is_id(id_) and id_.startswith(prefix) for id_ in ids)


def test_a_room_id_is_nine_digits_without_a_leading_zero() -> None:
    assert all(is_room_id(new_room_id()) for _ in range(500))


def test_codes_have_no_characters_that_look_alike() -> None:
    codes = "".join(new_token_code() + new_presenter_code() for _ in range(300))

    assert set(codes) <= set(CODE_ALPHABET)
    assert not set(codes) & set("0O1IL")


@pytest.mark.parametrize(
    "text", ["", "e_", "e_0123456789abcdeF", "e_0123456789abcdef\n", "e_0123456789abcde\0", "é_0123456789abcdef"]
)
def test_what_cannot_be_an_id_is_known_without_asking(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize("text", ["", "12345678", "012345678", "123456789\n", "१२३४५६७८९", "1234567890"])
def test_what_cannot_be_a_room_id_is_known_without_asking(text: str) -> None:
    assert not is_room_id(text)


def test_a_token_code_has_eight_characters_of_its_alphabet() -> None:
    assert is_token_code(new_token_code())
    assert not any(is_token_code(text) for text in ("", "ABCD234", "ABCD23450", "ABCD234O", "abcd2345", "ABCD234\0"))
