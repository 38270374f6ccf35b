"""Letters wait in the outbox, go out once each, and what does not go through is tried again or told."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from html import escape
from typing import ClassVar

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from pytest_django import Settings

from rostrum.kit.clock import now, use_clock
from rostrum.mail.merging import slot
from rostrum.mail.models import LetterBody, OutboxMail
from rostrum.mail.outbox import Body, Letter, forget_bodies, post_letters, states_of, withdraw_letters
from rostrum.mail.sending import CLAIM_LASTS, send_due
from tests.clock import StandingClock
from tests.mail.post_office import PostOffice, post_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(settings: Settings, clock: StandingClock) -> Iterator[PostOffice]:
    with post_office() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        yield running


def letter(key: str, **more: object) -> Letter:
    said = {name: more.pop(name) for name in ("subject", "text", "html", "calendar") if name in more}
    body = Body(**{"subject": "Autumn", "text": "Come", **said})  # type: ignore[arg-type]  # a test's own mixture
    what = {"kind": "invitation", "to": f"{key}@example.org", **more}
    return Letter(key=key, body=body, **what)  # type: ignore[arg-type]  # as above


def test_a_letter_goes_out_once_and_its_words_are_kept_no_longer(office: PostOffice, clock: StandingClock) -> None:
    post_letters([letter("anna", html="<p>Come</p>", values={"name": "Anna"})])

    assert (send_due(), send_due()) == (1, 0)

    assert office.recipients() == ["anna@example.org"]
    row = OutboxMail.objects.get()
    assert (row.state, row.values) == ("sent", {})
    clock.advance(hours=2)
    forget_bodies()
    assert LetterBody.objects.count() == 0


def test_what_letters_have_in_common_is_stored_once_and_kept_while_one_waits(clock: StandingClock) -> None:
    post_letters([letter("anna"), letter("bert"), letter("clara", text="Something else")])
    clock.advance(hours=2)

    assert forget_bodies() == 0
    assert LetterBody.objects.count() == 2


def test_what_somebody_with_a_fast_clock_forgot_is_stored_anew(clock: StandingClock) -> None:
    post_letters([letter("anna")])
    OutboxMail.objects.all().delete()
    with use_clock(StandingClock(clock.at + timedelta(days=1))):
        assert forget_bodies() == 1

    post_letters([letter("bert")])

    assert OutboxMail.objects.get().body == LetterBody.objects.get()


def test_what_is_used_again_shortly_before_it_is_forgotten_stays(clock: StandingClock) -> None:
    post_letters([letter("anna")])
    clock.advance(minutes=59)
    post_letters([letter("bert")])
    OutboxMail.objects.all().delete()
    clock.advance(minutes=59)

    assert forget_bodies() == 0


def test_each_reader_gets_their_own_name_and_link(office: PostOffice) -> None:
    link, name = slot("join"), slot("name")
    shared = {"text": f"{name}: {link}", "html": f"<p>{name}</p>", "subject": f"For {name}"}
    people = {"anna": 'Anna "A" <b>, x', "bert": "Ю 👩‍🚀"}
    post_letters(
        [
            letter(key, **shared, values={"name": name, "join": f"https://example.org/{key}"})
            for key, name in people.items()
        ]
    )
    send_due()

    for mail, (key, name) in zip(office.mails, people.items(), strict=True):
        plain, html = (mail.get_body((kind,)) for kind in ("plain", "html"))
        assert plain is not None
        assert html is not None
        assert plain.get_content().strip() == f"{name}: https://example.org/{key}"
        assert html.get_content().strip() == f"<p>{escape(name)}</p>"
        assert mail["Subject"] == f"For {name}"


def test_letters_that_are_due_together_go_over_one_connection(office: PostOffice) -> None:
    office.answers["gone@example.org"] = "550 No such person here"
    post_letters([letter("anna"), letter("gone"), letter("bert"), letter("clara")])

    send_due()

    assert (len(office.mails), len(office.callers)) == (3, 1)


def test_the_same_key_is_never_sent_again(office: PostOffice) -> None:
    post_letters([letter("anna"), letter("anna")])
    send_due()

    post_letters([letter("anna", text="Come again")])
    send_due()

    assert len(office.mails) == 1


def test_nothing_goes_out_before_its_time(office: PostOffice, clock: StandingClock) -> None:
    post_letters([letter("anna", due_at=now() + timedelta(hours=1))])
    assert send_due() == 0

    clock.advance(hours=1)

    assert send_due() == 1


def test_a_withdrawn_letter_stays_at_home_and_its_key_is_free_again(office: PostOffice, clock: StandingClock) -> None:
    post_letters([letter("anna", due_at=now() + timedelta(hours=1))])

    assert withdraw_letters(["anna"]) == 1
    post_letters([letter("anna")])
    assert states_of(["anna"])["anna"].due_at == now()


def test_what_is_under_way_cannot_be_withdrawn(clock: StandingClock) -> None:
    post_letters([letter("anna")])
    OutboxMail.objects.update(leased_until=now() + CLAIM_LASTS)

    assert withdraw_letters(["anna"]) == 0


def test_one_address_that_is_refused_stops_nobody_else(office: PostOffice) -> None:
    office.answers["gone@example.org"] = "550 No such person here"
    post_letters([letter("gone"), letter("anna")])

    send_due()

    assert office.recipients() == ["anna@example.org"]
    state = states_of(["gone"])["gone"]
    assert (state.state, state.problem) == ("failed", "No such person here")


def test_an_address_that_breaks_pythons_own_reader_stops_nobody_else(office: PostOffice) -> None:
    post_letters([letter("broken", to="a@[b.cc"), letter("anna")])

    send_due()

    assert office.recipients() == ["anna@example.org"]
    assert states_of(["broken"])["broken"].problem == "AttributeError"


def test_what_fails_for_now_is_tried_again_after_growing_pauses_and_given_up_in_the_end(
    office: PostOffice, clock: StandingClock
) -> None:
    office.answers["anna@example.org"] = "451 Try later"
    post_letters([letter("anna")])
    pauses = []
    while states_of(["anna"])["anna"].state == "queued":
        before = now()
        send_due()
        pauses.append(int((states_of(["anna"])["anna"].due_at - before).total_seconds() / 60))
        clock.advance(hours=9)

    assert pauses[:-1] == [1, 5, 30, 120, 480]
    assert states_of(["anna"])["anna"].state == "failed"


def test_a_mail_server_that_is_away_loses_nothing(office: PostOffice, settings: Settings, clock: StandingClock) -> None:
    post_letters([letter("anna")])
    settings.EMAIL_PORT = 1
    send_due()
    settings.EMAIL_PORT = office.port
    clock.advance(minutes=1)

    send_due()

    assert office.recipients() == ["anna@example.org"]


def test_who_was_killed_in_the_middle_is_followed_by_another_with_the_same_message_id(
    office: PostOffice, clock: StandingClock
) -> None:
    post_letters([letter("anna")])
    send_due()
    OutboxMail.objects.update(state="queued", leased_until=now() + CLAIM_LASTS)
    assert send_due() == 0

    clock.advance(minutes=1, seconds=1)
    send_due()

    first, second = office.mails
    assert first["Message-ID"] == second["Message-ID"]


@pytest.mark.parametrize("words", ["Autumn\r\nBcc: all@example.org", "Autumn\nX-Evil: 1"])
def test_a_line_break_begins_no_other_header(office: PostOffice, words: str) -> None:
    post_letters([letter("anna", subject=words, to_name=words)])
    send_due()

    (mail,) = office.mails
    assert (mail["Bcc"], mail["X-Evil"]) == (None, None)
    assert mail["Subject"] == " ".join(words.split())


def test_names_of_all_scripts_arrive(office: PostOffice) -> None:
    post_letters([letter("anna", to_name="Анна «Ю» 👩‍🚀, O'Neil", subject="Осень")])
    send_due()

    (mail,) = office.mails
    assert mail["To"].addresses[0].display_name == "Анна «Ю» 👩‍🚀, O'Neil"
    assert mail["Subject"] == "Осень"


def test_a_calendar_entry_and_a_way_out_come_with_it(office: PostOffice) -> None:
    entry = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"
    post_letters([letter("anna", calendar=entry, unsubscribe="https://example.org/u", html="<p>Come</p>")])
    send_due()

    (mail,) = office.mails
    assert mail["List-Unsubscribe"] == "<https://example.org/u>"
    parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    assert {part.get_param("method") for part in parts} == {"REQUEST"}
    assert any(part.get_filename() == "event.ics" for part in parts)


class SlowBackend(BaseEmailBackend):
    """A second for each; somebody asks for a new password meanwhile."""

    clock = StandingClock()
    taken: ClassVar[list[str]] = []

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        if not self.taken:
            post_letters([letter("hana", kind="account", opens_account=True)])
        self.taken.extend(str(message.subject) for message in email_messages)
        self.clock.advance(seconds=1)
        return len(email_messages)


def test_a_slow_mail_server_keeps_who_waits_for_a_link_waiting_for_seconds(
    settings: Settings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.SlowBackend"
    monkeypatch.setattr(SlowBackend, "clock", clock)
    monkeypatch.setattr(SlowBackend, "taken", [])
    post_letters([letter(f"p{n}", subject=f"Letter {n}") for n in range(30)])

    send_due()

    assert SlowBackend.taken[:5] == ["Letter 0", "Letter 1", "Letter 2", "Autumn", "Letter 3"]
    assert len(SlowBackend.taken) == len(set(SlowBackend.taken)) == 31
