"""How allauth behaves here. `login`, `signup` and the like count per address what a whole office may do in a minute;
`key` is the mail address that somebody tries to
sign in as, for failed logins from one address: a stranger cannot keep a member out by guessing."""

import os

HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)

ACCOUNT_ADAPTER = "rostrum.accounts.adapter.AccountAdapter"
ACCOUNT_SIGNUP_FORM_CLASS = "rostrum.accounts.sign_up.SignUpForm"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_SESSION_REMEMBER = True
# Nobody can have mail sent to strangers: not by a reset for them, nor by naming them as a further address of one's own.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_MAX_EMAIL_ADDRESSES = 1
ACCOUNT_USER_DISPLAY = "rostrum.accounts.queries.display_name"
ACCOUNT_RATE_LIMITS = (
    {
        "login": "600/m/ip",
        "login_failed": "300/5m/ip,10/5m/key",
        "signup": "100/h/ip",
        "reset_password": "100/m/ip,5/5m/key",
        "reset_password_from_key": "100/m/ip",
        "change_password": "10/m/user",
        "reauthenticate": "10/m/user",
    }
    if os.environ.get("ROSTRUM_RATE_LIMITS") != "off"
    else False
)

MFA_ADAPTER = "rostrum.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Rostrum"
MFA_TOTP_TOLERANCE = 1
# Else whoever signs up with a stranger's address could keep them from it for good.
MFA_ALLOW_UNVERIFIED_EMAIL = False
