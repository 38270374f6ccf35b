from typing import Literal

from django.db import models

from rostrum.accounts.models import Account
from rostrum.contacts.rules.drafts import ContactLanguage, Known, Reason
from rostrum.contacts.rules.encodings import Encoding
from rostrum.contacts.rules.tables import Separator
from rostrum.kit import clock
from rostrum.kit.ids import ContactId, GroupId, ImportId, new_contact_id, new_group_id, new_import_id

ImportState = Literal["read", "running", "done", "failed"]


class Contact(models.Model):
    """A person whom an account writes to. `searched_in`, `name_key`, `phone_key`, `mailbox`: made of the others, by `rules.doubles`.
    `imported_by`: the last import that met the address; that is how it knows a double."""

    id: "models.CharField[ContactId, ContactId]" = models.CharField(
        max_length=20, primary_key=True, default=new_contact_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="contacts", db_index=False)
    email = models.CharField(max_length=254)
    first_name = models.CharField(max_length=100, blank=True, default="")
    last_name = models.CharField(max_length=100, blank=True, default="")
    company = models.CharField(max_length=200, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    language: "models.CharField[ContactLanguage, ContactLanguage]" = models.CharField(
        max_length=8, blank=True, default=""
    )
    searched_in = models.CharField(max_length=400)
    name_key = models.CharField(max_length=400, blank=True, default="")
    phone_key = models.CharField(max_length=9, blank=True, default="")
    mailbox = models.CharField(max_length=254)
    imported_by = models.CharField(max_length=20, blank=True, default="")
    created_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "email"], name="contact_of_account"),)
        indexes = (
            models.Index(fields=["account", "searched_in", "id"], name="contacts_in_order"),
            models.Index(fields=["account", "name_key"], name="contacts_by_name"),
            models.Index(fields=["account", "phone_key"], name="contacts_by_phone"),
            models.Index(fields=["account", "mailbox"], name="contacts_by_mailbox"),
        )

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class ContactGroup(models.Model):
    """`key`: the name without capitals, so that no two look alike."""

    id: "models.CharField[GroupId, GroupId]" = models.CharField(max_length=20, primary_key=True, default=new_group_id)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="contact_groups", db_index=False)
    name = models.CharField(max_length=100)
    key = models.CharField(max_length=300)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "key"], name="group_of_account"),)


class GroupEntry(models.Model):
    """A contact is in a group. `searched_in`: the contact's, so that a group is listed and searched by one index."""

    group = models.ForeignKey(ContactGroup, on_delete=models.CASCADE, related_name="entries", db_index=False)
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="entries")
    searched_in = models.CharField(max_length=400)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["group", "contact"], name="entry_of_group"),)
        indexes = (models.Index(fields=["group", "searched_in", "contact"], name="group_in_order"),)


class ContactImport(models.Model):
    """A file on its way into the list. `shown`: its headings and first lines. `position`: the byte of the lines' file at which
    the next piece begins; it moves in the transaction that stores the piece."""

    id: "models.CharField[ImportId, ImportId]" = models.CharField(
        max_length=20, primary_key=True, default=new_import_id
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="contact_imports")
    file_name = models.CharField(max_length=200)
    state: "models.CharField[ImportState, ImportState]" = models.CharField(max_length=8, default="read")
    encoding: "models.CharField[Encoding | None, Encoding | None]" = models.CharField(max_length=16, null=True)
    separator: "models.CharField[Separator | None, Separator | None]" = models.CharField(max_length=1, null=True)
    has_header = models.BooleanField(default=False)
    shown = models.JSONField(default=dict)
    columns = models.JSONField(default=list)
    known: "models.CharField[Known, Known]" = models.CharField(max_length=10, default="fill")
    group_ids = models.JSONField(default=list)
    position = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=clock.now)
    worked_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=["worked_at"], condition=models.Q(state="running"), name="imports_running"),)


class LeftOutLine(models.Model):
    """A line of a file that became no contact."""

    source = models.ForeignKey(ContactImport, on_delete=models.CASCADE, related_name="left_out_lines")
    number = models.PositiveIntegerField()
    reason: "models.CharField[Reason, Reason]" = models.CharField(max_length=20)
    email = models.CharField(max_length=254, blank=True, default="")
