"""A few lines of the WebDriver protocol: enough to fill in a form in a real Chromium and see where it leads."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


class WebDriverError(Exception):
    """What the driver refused; `code` is the error code of the protocol."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


class Browser:
    """One window."""

    def __init__(self, session_url: str) -> None:
        self._url = session_url

    def call(self, method: str, path: str, **body: Any) -> Any:
        """One WebDriver command; its `value`."""
        payload = None if method == "GET" else body
        answer = requests.request(method, self._url + path, json=payload, timeout=30).json()["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise WebDriverError(answer["error"], f"{path}: {answer['message'].splitlines()[0]}")
        return answer

    def open(self, url: str) -> None:
        """Go to an address and wait until it is loaded."""
        self.call("POST", "/url", url=url)

    @property
    def address(self) -> str:
        """The address shown now."""
        return str(self.call("GET", "/url"))

    @property
    def title(self) -> str:
        """The title of the page."""
        return str(self.call("GET", "/title"))

    def _find(self, css: str) -> str:
        element = self.call("POST", "/element", using="css selector", value=css)
        return f"/element/{element[_ELEMENT]}"

    def fill_in(self, css: str, text: str) -> None:
        """Type into a field, as keys, after clearing it."""
        element = self._find(css)
        self.call("POST", f"{element}/clear")
        self.call("POST", f"{element}/value", text=text)

    def press(self, css: str) -> None:
        """Click what leads to another page, and wait until the page of before is gone.

        The driver's own wait misses a form whose answer takes a moment: it looked at the old page now and then."""
        page = self._find("html")
        self.call("POST", f"{self._find(css)}/click")
        for _ in range(1000):
            try:
                self.call("GET", f"{page}/name")
            except WebDriverError as error:
                if error.code in {"stale element reference", "no such element", "no such window"}:
                    return
                raise
            threading.Event().wait(0.01)
        raise AssertionError(f"{css} led nowhere")

    def text(self, css: str) -> str:
        """The text that a person sees."""
        return str(self.call("GET", f"{self._find(css)}/text"))

    def role_and_name(self, css: str) -> tuple[str, str]:
        """What assistive technology is told."""
        element = self._find(css)
        role, label = self.call("GET", f"{element}/computedrole"), self.call("GET", f"{element}/computedlabel")
        return str(role), str(label)


def chromium_is_here() -> bool:
    """Whether browser and driver are installed."""
    return shutil.which("chromium") is not None and shutil.which("chromedriver") is not None


@contextmanager
def chromium(profile: Path, *arguments: str) -> Iterator[Browser]:
    """A headless Chromium with an empty profile, ended with its driver."""
    driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
    try:
        assert driver.stdout is not None
        port = next(line.rsplit(" ", 1)[1].strip(". \n") for line in driver.stdout if "successfully on port" in line)
        options = {"binary": shutil.which("chromium"), "args": [*_FLAGS, f"--user-data-dir={profile}", *arguments]}
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        made = requests.post(f"http://127.0.0.1:{port}/session", json=wanted, timeout=60).json()["value"]
        assert "sessionId" in made, made
        session_url = f"http://127.0.0.1:{port}/session/{made['sessionId']}"
        try:
            yield Browser(session_url)
        finally:
            requests.delete(session_url, timeout=30)
    finally:
        driver.terminate()
        driver.communicate(timeout=10)
