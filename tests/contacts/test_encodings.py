import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.contacts.errors import UnreadableFile
from rostrum.contacts.rules.encodings import ENCODINGS, Encoding, decoded, encoding_of
from tests.contacts import lists

READ_IN: list[tuple[str, Encoding]] = [
    (lists.POLISH, "windows-1250"),
    (lists.CZECH, "windows-1250"),
    (lists.HUNGARIAN, "windows-1250"),
    (lists.POLISH + lists.GERMAN, "windows-1250"),
    (lists.GERMAN, "windows-1252"),
    (lists.FRENCH, "windows-1252"),
    (lists.SPANISH, "windows-1252"),
    (lists.NORDIC, "windows-1252"),
    (lists.FRENCH + lists.GERMAN + lists.NORDIC, "windows-1252"),
    (lists.RUSSIAN, "windows-1251"),
    (lists.RUSSIAN, "koi8-r"),
    (lists.UKRAINIAN, "windows-1251"),
]


@pytest.mark.parametrize(("text", "encoding"), READ_IN)
@pytest.mark.parametrize("letters", [str, str.lower, str.upper])
def test_a_list_of_names_says_in_what_it_was_written(text: str, encoding: Encoding, letters: type[str]) -> None:
    written = letters(text).encode(encoding, errors="ignore")

    assert encoding_of(written) == encoding


@pytest.mark.parametrize(("text", "encoding"), READ_IN)
def test_two_names_often_are_enough(text: str, encoding: Encoding) -> None:
    written = "".join(text.splitlines(keepends=True)[1:3]).encode(encoding)

    assert decoded(written, encoding_of(written)) == decoded(written, encoding)


@pytest.mark.parametrize("text", [lists.POLISH, lists.RUSSIAN, lists.FRENCH, "name,email\nAnna,anna@example.com\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("marked", [True, False])
def test_unicode_is_told_with_and_without_a_mark(text: str, encoding: Encoding, *, marked: bool) -> None:
    written = (("\ufeff" if marked else "") + text).encode(encoding)

    assert encoding_of(written) == encoding
    assert decoded(written, encoding) == text


def test_utf8_is_told_however_late_its_first_letter_comes() -> None:
    written = b"anna@example.com\n" * 50_000 + "Zoë\n".encode()

    assert encoding_of(written) == "utf-8"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", b"\x7fELF\2\1\1\0\0\0\0\0", bytes(range(256)) * 20, b"a\x01b"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        encoding_of(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        encoding = encoding_of(data)
    except UnreadableFile:
        return
    decoded(data, encoding)


@given(st.binary(max_size=300), st.sampled_from(ENCODINGS))
def test_any_bytes_can_be_read_in_any_encoding_that_is_asked_for(data: bytes, encoding: Encoding) -> None:
    assert isinstance(decoded(data, encoding), str)
