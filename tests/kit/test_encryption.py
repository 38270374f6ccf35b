import pytest

from rostrum.kit.encryption import CannotDecrypt, decrypt, encrypt


def test_what_was_encrypted_is_read_again() -> None:
    assert decrypt(encrypt("Öffne dich", purpose="x", secret="s"), purpose="x", secret="s") == "Öffne dich"


def test_the_same_text_looks_different_each_time() -> None:
    assert encrypt("open", purpose="x", secret="s") != encrypt("open", purpose="x", secret="s")


@pytest.mark.parametrize(("purpose", "secret"), [("y", "s"), ("x", "t")])
def test_another_purpose_or_secret_reads_nothing(purpose: str, secret: str) -> None:
    with pytest.raises(CannotDecrypt):
        decrypt(encrypt("open", purpose="x", secret="s"), purpose=purpose, secret=secret)
