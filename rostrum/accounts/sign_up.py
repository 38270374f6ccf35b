"""What a sign-up asks for besides mail address and password. allauth makes its own form out of this one."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from rostrum.accounts.models import Member
from rostrum.accounts.rules import DEFAULT_LANGUAGE, DEFAULT_ZONE, Language, is_language
from rostrum.kit.text import is_plain, is_seen
from rostrum.kit.zones import is_zone


class SignUpForm(forms.Form):
    name = forms.CharField(max_length=100)
    language = forms.CharField(max_length=8, required=False)
    zone = forms.CharField(max_length=64, required=False)

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        if not is_plain(name):
            raise ValidationError("", code="invalid")
        if not is_seen(name):
            raise ValidationError("", code="required")
        return name

    def clean_language(self) -> Language:
        """A browser's guess: what is not known falls back instead of standing in the way."""
        language = str(self.cleaned_data["language"])
        return language if is_language(language) else DEFAULT_LANGUAGE

    def clean_zone(self) -> str:
        zone = str(self.cleaned_data["zone"])
        return zone if is_zone(zone) else DEFAULT_ZONE

    def clean(self) -> dict[str, object]:
        """Passwords are compared with what the person has just typed about themselves."""
        data: dict[str, object] = super().clean() or self.cleaned_data
        if "password" in data:
            member = Member(email=str(data.get("email", "")), name=str(data.get("name", "")))
            try:
                validate_password(str(data["password"]), member)
            except ValidationError as problem:
                self.add_error("password", problem)
        return data

    def signup(self, request: HttpRequest, user: Member) -> None:
        """allauth's hook after saving: the adapter has done everything already."""
