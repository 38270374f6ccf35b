from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "rostrum.contacts"
    label = "contacts"
