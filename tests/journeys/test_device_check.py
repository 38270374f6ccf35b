"""What one meets before the room."""

from tests.journeys.conftest import OpenPerson

WATCH = """
const seen = (window.seen = []);
const look = () => {
  const enter = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Enter');
  const top = enter && enter.getBoundingClientRect().top;
  if (top !== undefined && seen.at(-1) !== top) seen.push(top);
  requestAnimationFrame(look);
};
look();
"""
"""Writes down where the button is, whenever it is somewhere else."""
SLOW = 4


def test_the_way_in_stays_where_it_is_while_devices_are_found(person: OpenPerson) -> None:
    """A button that moves as a finger comes down is missed, and nothing says why."""
    host = person("Hanna Host")
    host.sign_in()
    host.schedule("Steady")
    host.page.add_init_script(WATCH)
    host.page.goto("/")
    processor = host.page.context.new_cdp_session(host.page)
    processor.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    host.row("Steady").first.get_by_role("button", name="Enter room").click()
    host.button("Play a sound").wait_for()
    host.page.get_by_label("Which speakers").get_by_role("option").nth(1).wait_for(state="attached")
    places = host.page.evaluate("window.seen")
    assert len(places) == 1, places
