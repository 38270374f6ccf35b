import pytest

from rostrum.contacts.rules.doubles import mailbox, name_key, phone_key, searched_in


@pytest.mark.parametrize("email", ["anna.nowak@gmail.com", "annanowak+list@gmail.com", "a.n.n.a.nowak@googlemail.com"])
def test_dots_and_tags_do_not_count_at_gmail(email: str) -> None:
    assert mailbox(email) == "annanowak@gmail.com"


def test_elsewhere_they_do() -> None:
    assert mailbox("anna.nowak+list@example.com") == "anna.nowak+list@example.com"


def test_names_are_alike_in_either_order_and_without_capitals() -> None:
    assert name_key("Пётр", "Щербаков") == name_key("щербаков", "ПЕТР")


def test_half_a_name_is_alike_to_nothing() -> None:
    assert (name_key("Anna", ""), name_key("", "")) == ("", "")


@pytest.mark.parametrize("phone", ["+48 500 100 200", "0048500100200", "500-100-200", "(500) 100.200"])
def test_a_phone_is_one_with_and_without_its_country(phone: str) -> None:
    assert phone_key(phone) == "500100200"


def test_a_few_digits_are_an_extension_and_no_phone() -> None:
    assert phone_key("ext. 1234") == ""


def test_what_is_searched_in_has_no_capitals_and_begins_with_the_family() -> None:
    found = searched_in(email="anna@x.de", first_name="Anna", last_name="Äpfel", company="Groß")

    assert found == "äpfel anna anna@x.de gross"
