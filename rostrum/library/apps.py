from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "rostrum.library"
    label = "library"
