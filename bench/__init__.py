"""The numbers of the architecture, each beside what it is compared to. `python -m bench [name …]`."""
