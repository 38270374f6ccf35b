"""How parts changed, found by identity: entries of a map are the slices' own frozen objects, so what is the same object
is the same content. A thousand people cost a thousand comparisons of addresses, not of records."""

from collections import deque
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import NamedTuple


class Difference(NamedTuple):
    """As in `protocol.Frame`. False when nothing changed."""

    set: dict[str, dict[str, object] | None]
    merge: dict[str, dict[str, dict[str, object]]]
    add: dict[str, dict[str, list[object]]]

    def __bool__(self) -> bool:
        return bool(self.set or self.merge or self.add)


def difference(before: Mapping[str, object], after: Mapping[str, object]) -> Difference:
    """A field that is a map is merged by id, every other is replaced. No part has a list that only grows yet."""
    changed = Difference({}, {}, {})
    for name in before.keys() - after.keys():
        changed.set[name] = None
    for name, part in after.items():
        old = before.get(name)
        if old is None:
            changed.set[name] = {field: getattr(part, field) for field in _fields(part)}
        elif old is not part:
            _compare(name, old, part, changed)
    return changed


def _compare(name: str, old: object, new: object, changed: Difference) -> None:
    for field in _fields(new):
        was, now = getattr(old, field), getattr(new, field)
        if was is now:
            continue
        if isinstance(now, Mapping):
            merged = _merged(was, now)
            if merged:
                changed.merge.setdefault(name, {})[field] = merged
        elif was != now:
            values = changed.set.setdefault(name, {})
            assert values is not None, "a part that is there is not gone"
            values[field] = now


_Merged = dict[str, object]
_lately: deque[tuple[Mapping[str, object], Mapping[str, object], _Merged]] = deque(maxlen=8)


def _merged(was: Mapping[str, object], now: Mapping[str, object]) -> _Merged:
    """Audiences share most maps: what was compared for one need not be compared again for the next."""
    for old, new, merged in _lately:
        if old is was and new is now:
            return merged
    merged = {key: entry for key, entry in now.items() if was.get(key) is not entry}
    merged.update(dict.fromkeys(was.keys() - now.keys()))
    _lately.append((was, now, merged))
    return merged


_names: dict[type, tuple[str, ...]] = {}


def _fields(part: object) -> tuple[str, ...]:
    names = _names.get(type(part))
    if names is None:
        assert is_dataclass(part), f"{part!r} is no part"
        names = _names[type(part)] = tuple(field.name for field in fields(part))
    return names
