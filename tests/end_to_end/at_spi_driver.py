"""Runs under Debian's own Python, which has pyatspi: drives the window of a running app as a screen reader would.

`at_spi_driver.py APPLICATION`, then one JSON command a line on stdin, one JSON answer a line on stdout:
    {"press": NAME}          presses the button of that name
    {"texts": true}          the names of everything on the screen
    {"heard": PART}          waits until an announcement holds PART, and answers with all that were made
    {"wait": PART}           waits until some text holds PART, and answers with that text
"""

import json
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE_S = 60
PRESSABLE = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_MENU_ITEM}


def find_application(name):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == name and application.childCount:
            return application
    return None


def walk(node):
    yield node
    for number in range(node.childCount):
        try:
            child = node.getChildAtIndex(number)
        except Exception:  # noqa: BLE001 - a widget may go while it is looked at; the next look sees the rest
            continue
        if child is not None:
            yield from walk(child)


def until(what, found):
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        while GLib.MainContext.default().iteration(False):  # what was announced meanwhile
            pass
        try:
            answer = found()
        except Exception:  # noqa: BLE001 - as above; the deadline speaks where it stays wrong
            answer = None
        if answer:
            return answer
        time.sleep(0.1)  # AT-SPI's own events are lost where the app is busy; looking again is not
    raise SystemExit(f"not found: {what}")


def press(application, name):
    def found():
        for node in walk(application):
            if node.name == name and node.getRole() in PRESSABLE and node.getState().contains(pyatspi.STATE_ENABLED):
                return node
        return None

    node = until(f"button {name}", found)
    action = node.queryAction()
    names = [action.getName(number) for number in range(action.nActions)]
    action.doAction(names.index("Press") if "Press" in names else 0)


def shown(application):
    return [node.name for node in walk(application) if node.name and node.getState().contains(pyatspi.STATE_SHOWING)]


def wait_for(application, part):
    return until(part, lambda: next((text for text in shown(application) if part in text), None))


def heard_part(heard, part):
    return until(part, lambda: heard if any(part in text for text in heard) else None)


def main():
    heard = []
    pyatspi.Registry.registerEventListener(lambda event: heard.append(event.any_data), "object:announcement")
    application = until(sys.argv[1], lambda: find_application(sys.argv[1]))
    for line in sys.stdin:
        command = json.loads(line)
        answer = None
        if "press" in command:
            press(application, command["press"])
        elif "wait" in command:
            answer = wait_for(application, command["wait"])
        elif "heard" in command:
            answer = heard_part(heard, command["heard"])
        elif "texts" in command:
            answer = shown(application)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
