from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "rostrum.events"
    label = "events"
