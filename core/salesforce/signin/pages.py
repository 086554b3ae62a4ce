"""The last page of a sign-in, in the browser: ours, without a single foreign resource, in the language of the app."""

from __future__ import annotations

from enum import StrEnum
from html import escape

from core.model import Language


class PageKind(StrEnum):
    DONE = "done"
    FAILED = "failed"
    STRANGER = "stranger"
    OVER = "over"


_TEXTS: dict[Language, dict[PageKind, tuple[str, str]]] = {
    Language.ENGLISH: {
        PageKind.DONE: ("Signed in", "You can close this window and go back to Opt-Out Sync."),
        PageKind.FAILED: ("The sign-in did not work", "Go back to Opt-Out Sync: it says why and what to do next."),
        PageKind.STRANGER: (
            "This page does not belong to the sign-in that is under way",
            "Go back to Opt-Out Sync and use the page that it opened last.",
        ),
        PageKind.OVER: ("This sign-in is over", "You can close this window and go back to Opt-Out Sync."),
    },
    Language.SPANISH: {
        PageKind.DONE: ("Sesión iniciada", "Puede cerrar esta ventana y volver a Opt-Out Sync."),
        PageKind.FAILED: (
            "No se pudo iniciar sesión",
            "Vuelva a Opt-Out Sync: allí se explica por qué y qué hacer a continuación.",
        ),
        PageKind.STRANGER: (
            "Esta página no pertenece al inicio de sesión en curso",
            "Vuelva a Opt-Out Sync y use la última página que abrió.",
        ),
        PageKind.OVER: ("Este inicio de sesión ha terminado", "Puede cerrar esta ventana y volver a Opt-Out Sync."),
    },
    Language.PORTUGUESE: {
        PageKind.DONE: ("Sessão iniciada", "Você pode fechar esta janela e voltar ao Opt-Out Sync."),
        PageKind.FAILED: (
            "Não foi possível entrar",
            "Volte ao Opt-Out Sync: ele explica o motivo e o que fazer em seguida.",
        ),
        PageKind.STRANGER: (
            "Esta página não pertence ao início de sessão em andamento",
            "Volte ao Opt-Out Sync e use a última página que ele abriu.",
        ),
        PageKind.OVER: ("Este início de sessão terminou", "Você pode fechar esta janela e voltar ao Opt-Out Sync."),
    },
}

_STYLE = (
    ":root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;margin:15vh auto;"
    "max-width:34em;padding:0 1em}"
    "h1{font-size:1.5em}"
)


def page(kind: PageKind, language: Language) -> str:
    """A whole HTML page."""
    title, text = _TEXTS[language][kind]
    return (
        f'<!doctype html><html lang="{language.value.replace("_", "-")}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><main><h1>{escape(title)}</h1><p>{escape(text)}</p></main></body></html>"
    )
