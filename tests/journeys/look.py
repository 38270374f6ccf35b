"""What is done at each screen of the tour."""

from collections.abc import Callable

from tests.journeys.persons import Person

Look = Callable[[Person, str], None]
"""At the screen that a person has before them, by its name. A name that ends in '-phone' is of somebody who has one."""
