"""A list out of a spreadsheet becomes contacts, and a spreadsheet again."""

from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person

LIST = """Имя;Фамилия;Почта
Анна;Иванова;anna@example.ru
Пётр;Щербаков;petr@example.ru
Никто;Нигде;no address
"""


def import_list(host: Person, path: Path, *, group: str) -> None:
    path.write_bytes(LIST.encode("windows-1251"))
    host.page.goto("/contacts")
    host.page.get_by_role("link", name="Import", exact=True).click()
    host.page.locator("input[type=file]").set_input_files(path)
    expect(host.page.get_by_label("Encoding")).to_have_value("windows-1251")
    expect(host.page.get_by_role("cell", name="Щербаков")).to_be_visible()
    host.page.get_by_label("Put everybody into").select_option("A new group")
    host.page.get_by_label("Name of the group").fill(group)
    host.page.get_by_role("button", name="Import 3 contacts").click()
    expect(host.page.get_by_role("heading", name="The import is done")).to_be_visible()


def test_a_list_in_an_old_encoding_is_imported_found_and_exported(person: OpenPerson, tmp_path: Path) -> None:
    host = person("Hanna Host")
    host.sign_in()

    import_list(host, tmp_path / "list.csv", group="Autumn fair")
    with host.page.expect_download() as left_out:
        host.page.get_by_role("link", name="Download the lines that were left out").click()
    assert "4,bad_address,no address" in Path(left_out.value.path()).read_text("utf-8-sig")

    host.page.get_by_role("link", name="See the contacts").click()
    host.page.get_by_role("link", name="Autumn fair 2").click()
    host.page.get_by_label("Search contacts").fill("щербаков")
    expect(host.page.get_by_text("petr@example.ru")).to_be_visible()
    expect(host.page.get_by_text("anna@example.ru")).to_have_count(0)
    host.page.get_by_role("button", name="Export").click()
    with host.page.expect_download() as exported:
        host.page.get_by_role("menuitem", name="As CSV").click()
    text = Path(exported.value.path()).read_text("utf-8-sig")
    assert "petr@example.ru,Пётр,Щербаков,,,,Autumn fair" in text
    assert "anna@example.ru" not in text
    assert host.faults == []


def test_the_list_and_its_import_fit_a_phone(person: OpenPerson, tmp_path: Path) -> None:
    host = person("Hanna Host", size=PHONE)
    host.page.goto("/login")
    host.sign_in()

    import_list(host, tmp_path / "list.csv", group="A group with quite a long name for a narrow screen")
    host.page.get_by_role("link", name="See the contacts").click()
    expect(host.page.get_by_text("petr@example.ru")).to_be_visible()

    host.page.get_by_label("Select all on this page").check()
    expect(host.page.get_by_role("button", name="Add to group")).to_be_visible()
    assert host.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert host.faults == []
