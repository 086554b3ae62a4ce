"""The real program on a real X server, in the language that the settings keep, and its help."""

from __future__ import annotations

import signal

from core.model import Language
from core.settings.app import AppSettings, save_app


def test_the_kept_language_is_spoken_from_the_first_window_on(screen, tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    save_app(data / "app.json", AppSettings(language=Language.SPANISH))
    app = screen.app("--practice", "--data-dir", str(data))
    driver = screen.driver()
    driver.wait_for("Todo listo para la primera sincronización.")
    driver.press("Cancelar la suscripción de alguien aquí")
    driver.wait_for("en Salesforce ya está marcada.")
    driver.press("Sincronizar ahora")
    driver.wait_for("Al día.")
    driver.press("Ayuda sobre esta pantalla")
    driver.wait_for("Resumen: ayuda de Opt-Out Sync")
    app.send_signal(signal.SIGTERM)
    assert app.wait(30) == 0
