"""Runs under Debian's own Python, which has pyatspi: drives the window of a running app as a screen reader would.

`at_spi_driver.py APPLICATION`, then one JSON command a line on stdin, one JSON answer a line on stdout:
    {"press": NAME}          presses the button, box or entry of that name; with "within": TITLE in that window alone
    {"type": NAME, "text": TEXT}    puts TEXT into the field of that name
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
PRESSABLE = {
    pyatspi.ROLE_PUSH_BUTTON,
    pyatspi.ROLE_MENU_ITEM,
    pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_TOGGLE_BUTTON,
}


def find_application(name):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == name and application.childCount:
            return application
    return None


# What is not shown has nothing to press or to read, save menus; and a closed list may have hundreds of entries. Each
# node is a question to the app, so leaving them out is most of the speed.
OPENED_ANYWAY = {
    pyatspi.ROLE_APPLICATION,
    pyatspi.ROLE_MENU_BAR,
    pyatspi.ROLE_MENU,
    pyatspi.ROLE_MENU_ITEM,
    pyatspi.ROLE_POPUP_MENU,
}


def walk(node):
    yield node
    role = node.getRole()
    if role == pyatspi.ROLE_COMBO_BOX:
        return
    if role not in OPENED_ANYWAY and not is_showing(node):
        return
    for number in range(node.childCount):
        try:
            child = node.getChildAtIndex(number)
        except Exception:  # noqa: BLE001 - a widget may go while it is looked at; the next look sees the rest
            continue
        if child is not None:
            yield from walk(child)


def until(what, found, instead=lambda: ""):
    """What `found` gives; where that is nothing for too long, `instead` says what there was."""
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
    raise SystemExit(f"not found: {what}; there was {instead()}")


def press(application, name, within=None):
    def found():
        for node in walk(window_of(application, within)):
            if node.name == name and node.getRole() in PRESSABLE and usable(node):
                return node
        return None

    node = until(f"button {name}", found)
    action = node.queryAction()
    names = [action.getName(number) for number in range(action.nActions)]
    wanted = next((one for one in ("Press", "Toggle") if one in names), None)
    action.doAction(names.index(wanted) if wanted else 0)


def usable(node):
    state = node.getState()
    is_menu = node.getRole() == pyatspi.ROLE_MENU_ITEM
    return state.contains(pyatspi.STATE_ENABLED) and (is_menu or state.contains(pyatspi.STATE_SHOWING))


def window_of(application, title):
    if title is None:
        return application
    return next(window for window in application if window is not None and title in window.name)


def put(application, name, text):
    def found():
        for node in walk(application):
            if node.name == name and node.getState().contains(pyatspi.STATE_EDITABLE) and usable(node):
                return node
        return None

    until(f"field {name}", found).queryEditableText().setTextContents(text)


def shown(application):
    return [node.name for node in walk(application) if node.name and is_showing(node)]


def is_showing(node):
    try:
        return node.getState().contains(pyatspi.STATE_SHOWING)
    except Exception:  # noqa: BLE001 - it went while it was looked at
        return False


def wait_for(application, part):
    return until(
        part, lambda: next((text for text in shown(application) if part in text), None), lambda: shown(application)
    )


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
            press(application, command["press"], command.get("within"))
        elif "type" in command:
            put(application, command["type"], command["text"])
        elif "wait" in command:
            answer = wait_for(application, command["wait"])
        elif "heard" in command:
            answer = heard_part(heard, command["heard"])
        elif "texts" in command:
            answer = shown(application)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
