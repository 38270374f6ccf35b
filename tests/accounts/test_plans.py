from rostrum.accounts.rules import OWN, PLANS, TRIAL, Plan


def test_a_trial_has_the_limits_that_the_product_names() -> None:
    assert (
        Plan(
            name="trial",
            attendees=25,
            meeting_attendees=5,
            presenters=2,
            cameras=4,
            hd=False,
            recording_minutes=30,
            storage_bytes=64 * 1024 * 1024,
            parallel_sessions=1,
            invitations=100,
        )
        == TRIAL
    )


def test_an_own_installation_takes_a_thousand_and_any_number_of_sessions() -> None:
    assert (OWN.attendees, OWN.cameras, OWN.parallel_sessions) == (1000, 7, None)


def test_a_plan_is_found_by_its_name() -> None:
    assert PLANS == {"trial": TRIAL, "own": OWN}
