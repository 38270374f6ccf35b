"""`/dev/mail`: what would have been sent. The site adds it in development only."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, re_path

from rostrum.mail.files import NAME_PATTERN, find_mail, newest_mails


def list_mails(request: HttpRequest) -> HttpResponse:
    return render(request, "mail/list.html", {"mails": newest_mails()})


def read_mail(request: HttpRequest, name: str) -> HttpResponse:
    mail = find_mail(name)
    if mail is None:
        raise Http404
    return render(request, "mail/read.html", {"mail": mail})


urlpatterns = [
    path("mail", list_mails, name="list_mails"),
    re_path(rf"^mail/(?P<name>{NAME_PATTERN})$", read_mail, name="read_mail"),
]
