from django.apps import AppConfig


class RoomsConfig(AppConfig):
    name = "rostrum.rooms"
    label = "rooms"
