import subprocess
import sys
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import Settings

from rostrum.mail.files import find_mail, newest_mails

HERE = {"Host": "localhost:8000"}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.MAIL_FOLDER = tmp_path
    settings.EMAIL_BACKEND = "rostrum.mail.files.FileBackend"
    return tmp_path


def send(subject: str, text: str = "Привет") -> None:
    EmailMessage(subject, text, "Rostrum <no-reply@localhost>", ["anna@example.org"]).send()


def test_a_mail_becomes_a_file_and_is_read_as_it_was_sent(folder: Path) -> None:
    send("Добро пожаловать на очень длинное осеннее мероприятие о театре и кино, вечер второй")

    (mail,) = newest_mails()
    assert mail.subject == "Добро пожаловать на очень длинное осеннее мероприятие о театре и кино, вечер второй"
    assert (mail.to, mail.text.strip()) == ("anna@example.org", "Привет")
    assert [path.suffix for path in folder.iterdir()] == [".eml"]


def test_the_page_lists_the_newest_first() -> None:
    for subject in ("first", "second", "third"):
        send(subject)

    page = Client().get("/dev/mail", headers=HERE).content.decode()

    assert page.index("third") < page.index("second") < page.index("first")


def test_links_in_a_mail_can_be_clicked_and_html_stays_text() -> None:
    send("<script>alert(1)</script>", 'Open http://localhost:8000/reset-password/k-1 <img src=x onerror="alert(1)">')

    page = Client().get(f"/dev/mail/{newest_mails()[0].name}", headers=HERE).content.decode()

    assert '<a href="http://localhost:8000/reset-password/k-1"' in page
    assert "<script>" not in page
    assert "<img" not in page


def test_without_mail_the_page_says_so() -> None:
    assert "No mail yet." in Client().get("/dev/mail", headers=HERE).content.decode()


@pytest.mark.parametrize(
    "host", ["rebound.example", "rebound.example:8000", "127.0.0.1.rebound.example", "a b", "[x", ""]
)
def test_a_site_that_has_made_its_name_point_here_reads_no_mail(host: str) -> None:
    send("Reset your password")
    path = f"/dev/mail/{newest_mails()[0].name}"

    answers = [Client().get(page, headers={"Host": host}).status_code for page in ("/dev/mail", path)]

    assert answers == [404, 404]


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "192.168.1.20:8000"])
def test_whoever_uses_this_machines_own_addresses_reads_it(host: str) -> None:
    assert Client().get("/dev/mail", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("address", ["192.168.1.20", "::ffff:192.168.1.20", "2001:db8::7", "", "localhost"])
def test_whoever_comes_from_another_machine_reads_no_mail(address: str) -> None:
    send("Reset your password")
    headers = {**HERE, "X-Forwarded-For": f"127.0.0.1, {address}"}

    assert Client(REMOTE_ADDR=address).get("/dev/mail", headers=headers).status_code == 404


@pytest.mark.parametrize("name", ["20310101T000000000000-00000000", "../secrets.json", "..%2f..%2fsecrets", "x"])
def test_a_name_that_is_no_mails_finds_nothing(name: str) -> None:
    assert Client().get(f"/dev/mail/{name}", headers=HERE).status_code == 404


def test_outside_development_there_is_no_such_page(tmp_path: Path) -> None:
    ask = "import django; django.setup(); from django.test import Client; print(Client().get('/dev/mail').status_code)"
    environment = {
        "ROSTRUM_HOME": str(tmp_path),
        "ROSTRUM_SECRET": "x",
        "DJANGO_SETTINGS_MODULE": "rostrum.site.settings",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }

    done = subprocess.run([sys.executable, "-c", ask], env=environment, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "404"


def test_a_mail_that_is_gone_is_not_found() -> None:
    assert find_mail("20310101T000000000000-00000000") is None
