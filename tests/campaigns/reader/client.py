"""A screen reader's side of the talk, in a process of its own: it asks, presses and listens.

It is run by the system's Python, which has the bindings of GLib, and knows nothing of the program
but what the accessibility bus tells. Commands come as lines of JSON, and so do the answers.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-not-found]  # of the system's Python

ACCESSIBLE, ACTION, EDITABLE = (
    f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "EditableText")
)
REGISTRY, ROOT = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
PROPERTIES = "org.freedesktop.DBus.Properties"
STATES = {
    "expandable": 9, "expanded": 10, "focusable": 11, "focused": 12, "selected": 23, "showing": 25,
    "collapsed": 5, "checked": 4,
}  # fmt: skip
"""The bits of a state, as the protocol numbers them."""
LISTENED = ("object:announcement", "object:state-changed", "object:children-changed", "focus:")
Address = tuple[str, str]


class Reader:
    """What a screen reader can do by the bus."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        (address,) = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, 5000, None
        ).unpack()
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
        )
        self.heard: list[dict[str, Any]] = []
        self.bus.signal_subscribe(
            None, "org.a11y.atspi.Event.Object", None, None, None, 0, self._hear
        )

    def call(self, at: Address, interface: str, method: str, arguments: Any = None) -> Any:  # noqa: ANN401 -- the bus has values of all kinds
        """Ask one thing of something on the bus."""
        name, path = at
        return self.bus.call_sync(
            name, path, interface, method, arguments, None, 0, 20_000, None
        ).unpack()

    # What can be asked

    def attend(self) -> None:
        """Ask to be told of what happens; programs that come later would not hear of it."""
        for event in LISTENED:
            arguments = GLib.Variant("(s)", (event,))
            self.call((REGISTRY, "/org/a11y/atspi/registry"), REGISTRY, "RegisterEvent", arguments)

    def tree(self, role: str, name: str) -> dict[str, Any]:
        """What is found first of a role and a name, with its children."""
        at = self._find(role, name)
        return {**self._told(at), "children": [self._told(each) for each in self._children(at)]}

    def roles(self) -> list[list[str]]:
        """The roles and names of all that is on show."""
        found: list[list[str]] = []
        self._walk((REGISTRY, ROOT), found)
        return found

    def act(self, role: str, name: str, action: str) -> bool:
        """Do an action of something that is found by role and name."""
        at = self._find(role, name)
        actions = [each[0] for each in self.call(at, ACTION, "GetActions")[0]]
        if action not in actions:
            raise LookupError(f"{name} can only {actions}")
        arguments = GLib.Variant("(i)", (actions.index(action),))
        return bool(self.call(at, ACTION, "DoAction", arguments)[0])

    def type(self, text: str) -> None:
        """Type letters, or a key by its name between signs: "<Return>"."""
        controller = (REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
        by_name = {"<Return>": 0xFF0D, "<Escape>": 0xFF1B, "<Down>": 0xFF54, "<Right>": 0xFF53}
        keys = [by_name[text]] if text in by_name else [ord(letter) for letter in text]
        for key in keys:
            arguments = GLib.Variant("(isu)", (key, "", 3))
            self.call(
                controller, "org.a11y.atspi.DeviceEventController", "GenerateKeyboardEvent",
                arguments,
            )  # fmt: skip
            time.sleep(0.05)

    def listen(self, seconds: float) -> list[dict[str, Any]]:
        """What was told since the last time, after waiting for more."""
        end, context = time.monotonic() + seconds, GLib.MainContext.default()
        while time.monotonic() < end:
            context.iteration(may_block=False)
            time.sleep(0.01)
        heard, self.heard = self.heard, []
        return heard

    # How it is found out

    def _find(self, role: str, name: str) -> Address:
        waiting = [(REGISTRY, ROOT)]
        while waiting:
            at = waiting.pop(0)
            told = self._told(at, deep=False)
            if told["role"] == role and told["name"].startswith(name):
                return at
            waiting += self._children(at)
        raise LookupError(f"no {role} is called {name}")

    def _walk(self, at: Address, found: list[list[str]]) -> None:
        for child in self._children(at):
            told = self._told(child, deep=False)
            found.append([told["role"], told["name"]])
            self._walk(child, found)

    def _told(self, at: Address, *, deep: bool = True) -> dict[str, Any]:
        arguments = GLib.Variant("(ss)", (ACCESSIBLE, "Name"))
        told: dict[str, Any] = {
            "role": self.call(at, ACCESSIBLE, "GetRoleName")[0],
            "name": self.call(at, PROPERTIES, "Get", arguments)[0],
        }
        if deep:
            bits = self.call(at, ACCESSIBLE, "GetState")[0]
            told["states"] = [name for name, bit in STATES.items() if bits[0] & (1 << bit)]
            told["attributes"] = self.call(at, ACCESSIBLE, "GetAttributes")[0]
        return told

    def _children(self, at: Address) -> list[Address]:
        return [(name, path) for name, path in self.call(at, ACCESSIBLE, "GetChildren")[0]]

    def _hear(self, *told: Any) -> None:  # noqa: ANN401 -- GLib gives seven things of all kinds
        _bus, _sender, path, _interface, event, values = told[:6]
        kind, _one, _two, value = values.unpack()[:4]
        self.heard.append({"event": event, "kind": kind, "value": str(value), "path": path})


def main() -> None:
    """Answer commands until there are no more."""
    reader = Reader()
    print(json.dumps("ready"), flush=True)  # noqa: T201 -- this is how it answers
    for line in sys.stdin:
        name, *given = json.loads(line)
        try:
            answer: Any = {"answer": getattr(reader, name)(*given)}
        except (LookupError, GLib.Error) as fault:
            answer = {"fault": str(fault)}
        print(json.dumps(answer), flush=True)  # noqa: T201 -- the same


if __name__ == "__main__":
    main()
