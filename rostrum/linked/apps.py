from django.apps import AppConfig


class LinkedConfig(AppConfig):
    name = "rostrum.linked"
    label = "linked"
