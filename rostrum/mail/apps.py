from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "rostrum.mail"
    label = "mail"
