"""The pages themselves: a text browser that gets its pages, links and drawings from the book."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from core.model import Language
from gui.help.book import Rendered, folded, render, source, title_of
from gui.help.contents import HelpPage
from gui.help.drawings import Colours, drawing
from gui.messages import engine_words
from gui.theme import GRID

_SCHEME = "help"
_PICTURES = "picture"
# A block of several lines gets one surface only as the cell of a table.
_CODE = '<table width="100%" cellspacing="0" cellpadding="6"><tr><td class="code"><pre>'


class HelpBrowser(QTextBrowser):
    """Shows pages of one language. Pages are rendered when they are first needed.

    Attributes: `page`, the one that is shown.

    Signals:
        page_shown(HelpPage): another page, or another place of it, came to the front.
    """

    page_shown = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rendered: dict[HelpPage, Rendered] = {}
        self.setAccessibleName(self.tr("Page of the help"))
        self.setOpenExternalLinks(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(3 * GRID)
        self.page = HelpPage.INDEX
        # Qt tells of the change before `source()` knows it, so the address is taken from the signal.
        self.sourceChanged.connect(self._on_source_changed)
        self._set_style()

    def open(self, page: HelpPage, anchor: str = "") -> None:
        self.setSource(QUrl(_link(page.value, anchor)))

    def rendered(self, page: HelpPage) -> Rendered:
        if page not in self._rendered:
            self._rendered[page] = render(source(page, self._language), engine_words, _link, _picture)
        return self._rendered[page]

    def title(self, page: HelpPage) -> str:
        return title_of(page, self._language)

    def mark(self, typed: str) -> None:
        """Chooses the first place of the searched word that is written so on the page."""
        wanted = folded(typed).split()
        if not wanted:
            return
        block = self.document().begin()
        while block.isValid():
            place = folded(block.text()).find(wanted[0])
            if place >= 0:
                cursor = QTextCursor(block)
                # Folding keeps the number of letters of what people write in these languages.
                cursor.setPosition(block.position() + min(place, len(block.text())))
                cursor.movePosition(
                    QTextCursor.MoveOperation.Right,
                    QTextCursor.MoveMode.KeepAnchor,
                    min(len(wanted[0]), block.length() - 1),
                )
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                return
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        url = QUrl(name)
        if url.scheme() == _PICTURES:
            return self._image(url.path().lstrip("/"))
        if kind == QTextDocument.ResourceType.HtmlResource.value and url.scheme() == _SCHEME:
            return _for_qt(self.rendered(_page_of(url)).html)
        return super().loadResource(kind, url)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.source().isEmpty():
            self._set_style()
            place = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)

    def _on_source_changed(self, url: QUrl) -> None:
        self.page = _page_of(url)
        self.page_shown.emit(self.page)

    def _set_style(self) -> None:
        palette = self.palette()
        shade = palette.color(QPalette.ColorRole.AlternateBase).name()
        line = palette.color(QPalette.ColorRole.Mid).name()
        link = palette.color(QPalette.ColorRole.Link).name()
        self.document().setDefaultStyleSheet(
            f"a {{ color: {link}; }} code, .code {{ background-color: {shade}; }}"
            f" code, pre {{ font-family: monospace; }}"
            f" h1 {{ font-size: x-large; margin-bottom: {GRID}px; }}"
            f" h2 {{ font-size: large; margin-top: {3 * GRID}px; }}"
            f" h3 {{ font-size: medium; margin-top: {2 * GRID}px; }}"
            f" table {{ border-collapse: collapse; }} td, th {{ padding: {GRID // 2}px {GRID}px; text-align: left;"
            f" border-width: 1px; border-style: solid; border-color: {line}; }}"
            f" pre {{ line-height: 140%; white-space: pre-wrap; }}"
            f" p, li {{ line-height: 130%; }} img {{ margin-top: {GRID}px; }}"
        )

    def _image(self, name: str) -> QImage:
        from PySide6.QtSvg import QSvgRenderer

        palette, ratio = self.palette(), self.devicePixelRatioF()
        colours = Colours(
            palette.color(QPalette.ColorRole.Text).name(),
            palette.color(QPalette.ColorRole.Link).name(),
            palette.color(QPalette.ColorRole.Base).name(),
            palette.color(QPalette.ColorRole.Button).name(),
        )
        renderer = QSvgRenderer(QByteArray(drawing(name, self._language, colours).encode()))
        size = renderer.defaultSize()
        room = max(30 * GRID, self.viewport().width() - 8 * GRID)
        if size.width() > room:
            size = QSize(room, round(size.height() * room / size.width()))
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image


def _link(page: str, anchor: str) -> str:
    return f"{_SCHEME}:/{page}" + (f"#{anchor}" if anchor else "")


def _picture(name: str, words: str) -> str:
    return f'<img src="{_PICTURES}:/{name}" alt="{escape(words, quote=True)}">'


def _page_of(url: QUrl) -> HelpPage:
    try:
        return HelpPage(url.path().lstrip("/"))
    except ValueError:
        return HelpPage.INDEX


def _for_qt(html: str) -> str:
    """Qt's documents know the look of tables by their attributes only, and would stretch a line with a drawing."""
    html = html.replace("<table>", '<table border="1" cellspacing="0" cellpadding="6">')
    html = html.replace("<pre><code>", _CODE).replace("</code></pre>", "</pre></td></tr></table>")
    return html.replace("<p><img", '<p style="line-height: 100%"><img')
