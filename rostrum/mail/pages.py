"""`/dev/mail`: what would have been sent. The site adds it in development only.

Mails carry links that reset passwords. A foreign page may make its own name point at this machine and then read what its visitor's
browser gets from here, so the page answers only where it is asked for by an address, `localhost` or the public name; and with
`--listen` others reach this machine, so it answers only who sits at it.
"""

import ipaddress
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, re_path

from rostrum.kit.addresses import client_address, is_of_this_machine
from rostrum.mail.files import NAME_PATTERN, find_mail, newest_mails


def list_mails(request: HttpRequest) -> HttpResponse:
    _must_be_asked_here(request)
    return render(request, "mail/list.html", {"mails": newest_mails()})


def read_mail(request: HttpRequest, name: str) -> HttpResponse:
    _must_be_asked_here(request)
    mail = find_mail(name)
    if mail is None:
        raise Http404
    return render(request, "mail/read.html", {"mail": mail})


def _must_be_asked_here(request: HttpRequest) -> None:
    if not is_of_this_machine(client_address(request)):
        raise Http404
    try:
        host = urlsplit(f"//{request.headers.get('Host', '')}").hostname
        if host not in {"localhost", urlsplit(settings.PUBLIC_URL).hostname}:
            ipaddress.ip_address(host or "")
    except ValueError:
        raise Http404 from None


urlpatterns = [
    path("mail", list_mails, name="list_mails"),
    re_path(rf"^mail/(?P<name>{NAME_PATTERN})$", read_mail, name="read_mail"),
]
