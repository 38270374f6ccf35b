"""What the environment says of mail: taken, or refused at the start with a sentence that tells no secret."""

import pytest

from rostrum.site.mail_settings import mail_provider

SECRET = "postmaster:a-long-secret-of-the-tests"
POSTMARK = {
    "MAIL_PROVIDER": "postmark",
    "ANYMAIL_POSTMARK_SERVER_TOKEN": "key",
    "ANYMAIL_WEBHOOK_SECRET": SECRET,
}


def test_without_a_provider_mail_goes_by_smtp_or_into_files() -> None:
    assert mail_provider({"MAIL_PROVIDER": "", "SMTP_URL": "smtp://localhost"}) is None


def test_a_provider_is_told_its_own_variables_and_nobody_elses() -> None:
    more = {"ANYMAIL_POSTMARK_USE_BULK_API": "False", "ANYMAIL_MAILGUN_API_KEY": "x", "ANYMAIL_DEBUG_API_REQUESTS": "1"}

    provider = mail_provider({**POSTMARK, **more})

    assert provider is not None
    assert provider.backend == "anymail.backends.postmark.EmailBackend"
    assert provider.settings == {
        "POSTMARK_SERVER_TOKEN": "key",
        "POSTMARK_USE_BULK_API": False,
        "WEBHOOK_SECRET": SECRET,
        "REQUESTS_TIMEOUT": 20,
        "IGNORE_UNSUPPORTED_FEATURES": True,
    }
    assert "key" not in repr(provider)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"MAIL_PROVIDER": "pigeon"}, "MAIL_PROVIDER must be one of: amazon_ses, brevo"),
        ({"MAIL_PROVIDER": "test"}, "MAIL_PROVIDER must be one of"),
        ({"ANYMAIL_POSTMARK_SERVER_TOKEN": ""}, "needs ANYMAIL_POSTMARK_SERVER_TOKEN"),
        ({"MAIL_PROVIDER": "mailgun"}, "needs ANYMAIL_MAILGUN_API_KEY and ANYMAIL_MAILGUN_WEBHOOK_SIGNING_KEY"),
        ({"ANYMAIL_WEBHOOK_SECRET": ""}, "ANYMAIL_WEBHOOK_SECRET must be"),
        ({"ANYMAIL_WEBHOOK_SECRET": "postmaster:short"}, "ANYMAIL_WEBHOOK_SECRET must be"),
        ({"ANYMAIL_WEBHOOK_SECRET": ":a-long-secret-without-a-user"}, "ANYMAIL_WEBHOOK_SECRET must be"),
        ({"SMTP_URL": "smtp://user:hunter2@localhost"}, "exclude each other"),
    ],
)
def test_what_cannot_work_is_refused_at_the_start(changes: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words) as refusal:
        mail_provider({**POSTMARK, **changes})

    assert "hunter2" not in str(refusal.value)
    assert "short" not in str(refusal.value)
