from django.apps import AppConfig


class StreamingConfig(AppConfig):
    name = "rostrum.streaming"
    label = "streaming"
