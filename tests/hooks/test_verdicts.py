import pytest

from rostrum.hooks.verdicts import verdict_on


@pytest.mark.parametrize("kind", ["bounced", "rejected", "failed"])
def test_what_never_arrives_is_undeliverable(kind: str) -> None:
    assert verdict_on(kind, provider="unisender_go", report={}) == "undeliverable"


@pytest.mark.parametrize("kind", ["complained", "unsubscribed"])
def test_who_complains_wants_no_more(kind: str) -> None:
    assert verdict_on(kind, provider="postmark", report={"Type": "SoftBounce"}) == "unwanted"


@pytest.mark.parametrize("kind", ["queued", "sent", "deferred", "delivered", "opened", "clicked", "unknown", "", None])
def test_everything_else_means_nothing(kind: str) -> None:
    assert verdict_on(kind, provider="postmark", report={}) == "nothing"


@pytest.mark.parametrize(
    ("provider", "for_now", "for_good"),
    [
        ("postmark", {"Type": "SoftBounce"}, {"Type": "HardBounce"}),
        ("brevo", {"event": "soft_bounce"}, {"event": "hard_bounce"}),
        ("mandrill", {"event": "soft_bounce"}, {"event": "hard_bounce"}),
        ("mailersend", {"type": "activity.soft_bounced"}, {"type": "activity.hard_bounced"}),
        ("mailjet", {"hard_bounce": False}, {"hard_bounce": True}),
        ("sendgrid", {"type": "blocked"}, {"type": "bounce"}),
        ("amazon_ses", {"bounce": {"bounceType": "Transient"}}, {"bounce": {"bounceType": "Permanent"}}),
        ("resend", {"data": {"bounce": {"type": "Transient"}}}, {"data": {"bounce": {"type": "Permanent"}}}),
        (
            "sparkpost",
            {"msys": {"message_event": {"bounce_class": "22"}}},
            {"msys": {"message_event": {"bounce_class": "10"}}},
        ),
    ],
)
def test_a_full_mailbox_is_not_a_wrong_address(provider: str, for_now: object, for_good: object) -> None:
    verdicts = [verdict_on("bounced", provider=provider, report=report) for report in (for_now, for_good)]

    assert verdicts == ["nothing", "undeliverable"]


@pytest.mark.parametrize("report", [None, [], "x", {"bounce": None}, {"bounce": []}, {"bounce": {"bounceType": []}}])
def test_a_report_of_another_shape_counts_as_for_good(report: object) -> None:
    assert verdict_on("bounced", provider="amazon_ses", report=report) == "undeliverable"
