import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.events.embedding import MOST_SITES, ancestors, site_from, sites_from
from rostrum.events.errors import BadSite, TooManySites


@pytest.mark.parametrize(
    ("typed", "site"),
    [
        ("example.org", "https://example.org"),
        (" https://Www.Example.org/blog?a=1#top ", "https://www.example.org"),
        ("http://intranet.example.org:8080/", "http://intranet.example.org:8080"),
        ("https://example.org:443", "https://example.org"),
        ("*.example.org", "https://*.example.org"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("школа.рф", "https://xn--80atdl2c.xn--p1ai"),
        ("https://*.школа.рф", "https://*.xn--80atdl2c.xn--p1ai"),
        ("192.168.1.20:8000", "https://192.168.1.20:8000"),
    ],
)
def test_an_address_is_read_as_the_site_it_belongs_to(typed: str, site: str) -> None:
    assert site_from(typed) == site


@pytest.mark.parametrize(
    "typed",
    [
        "*",
        "https://*",
        "*.com",
        "a b.org",
        "example.org; script-src *",
        "https://example.org'none'",
        "javascript:alert(1)",
        "ftp://example.org",
        "https://user@example.org",
        "https://example.org:99999",
        "https://exa_mple.org",
        "ex*mple.org",
        "www.*.org",
        "intranet",
        "{http.request.host}",
        "[::1",
        "a" * 64 + ".org",
    ],
)
def test_what_is_no_site_is_refused(typed: str) -> None:
    with pytest.raises(BadSite):
        site_from(typed)


def test_each_site_stands_once_and_empty_lines_are_nobodys() -> None:
    assert sites_from(["example.org", "", " https://example.org/a "]) == ["https://example.org"]


def test_there_are_so_many_sites_and_no_more() -> None:
    with pytest.raises(TooManySites):
        sites_from(f"s{number}.example.org" for number in range(MOST_SITES + 1))


def test_rostrum_itself_always_may() -> None:
    assert ancestors([]) == "'self'"


@given(st.text())
def test_whatever_is_typed_no_second_source_or_directive_comes_of_it(typed: str) -> None:
    try:
        site = site_from(typed)
    except BadSite:
        return
    assert site.isascii()
    assert not set(site) & set(" ;,'\"{}\\\n\r\t")
