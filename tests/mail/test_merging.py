"""Slots are filled in each kind of text as that kind is written."""

from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar, Event, vCalAddress, vText

from rostrum.mail.merging import fill_calendar, fill_html, fill_text, slot, unfolded

names = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ue000\ue001"), max_size=60
)


def entry(name: str, link: str) -> str:
    calendar, event = Calendar(), Event()
    calendar.add("prodid", "-//Test//EN")
    calendar.add("version", "2.0")
    event.add("uid", "e_1@rostrum")
    event.add("summary", 'Осень, и "всё"; ' * 5)
    event.add("description", f"Organizer\n{link}")
    address = vCalAddress("mailto:anna@example.org")
    address.params["CN"] = vText(name)
    event.add("attendee", address)
    calendar.add_component(event)
    return str(calendar.to_ical().decode())


@given(names)
@example("Anna @ work;ROLE=CHAIR:mailto:boris@example.org")
@example("https://example.com,x")
@example("^^ and ^n")
def test_a_calendar_reads_what_was_filled_in(name: str) -> None:
    link = "https://example.org/join/123456789?invitation=0123456789abcdefghjkmnpq"

    filled = fill_calendar(unfolded(entry(slot("name"), slot("join"))), {"name": name, "join": link})

    (event,) = Calendar.from_ical(filled).walk("VEVENT")
    assert str(event["DESCRIPTION"]) == f"Organizer\n{link}"
    assert str(event["SUMMARY"]) == 'Осень, и "всё"; ' * 5
    assert event["ATTENDEE"].params["CN"].strip() == " ".join(name.split()).replace('"', "'").replace("\\", "/")
    assert event["ATTENDEE"] == "mailto:anna@example.org"
    assert all(len(line.encode()) <= 75 for line in filled.split("\r\n"))


def test_an_address_within_an_address_stays_one() -> None:
    template = "https://calendar.example/?details=" + "%EE%80%80join%EE%80%81"

    assert fill_text(template, {"join": "https://x.example/a?b=c d"}) == (
        "https://calendar.example/?details=https%3A%2F%2Fx.example%2Fa%3Fb%3Dc+d"
    )


def test_markup_in_a_value_is_text() -> None:
    assert fill_html(f"<p>{slot('name')}</p>", {"name": "<b>&"}) == "<p>&lt;b&gt;&amp;</p>"


def test_a_value_fills_no_other_slot() -> None:
    plain, quoted = slot("join"), "%EE%80%80join%EE%80%81"

    for name in (plain, quoted):
        assert fill_text(slot("name"), {"name": name, "join": "secret"}) == name
