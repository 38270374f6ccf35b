from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    name = "rostrum.registration"
    label = "registration"
