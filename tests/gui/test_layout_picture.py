"""The drawing of a page layout: the marked field is seen, told in words, and readable in both palettes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPalette

from core.setup.layout_picture import ItemKind, LayoutPicture, Mark, PictureItem, PictureSection, label_of, picture_of
from core.setup.layouts import Layout, Presence
from gui.theme import Scheme, palette_of
from gui.widgets.layout_picture import LayoutPictureView

FIELD = "HasOptedOutOfEmail"


def item(name, behavior="Edit"):
    return f"<layoutItems><behavior>{behavior}</behavior><field>{name}</field></layoutItems>"


def section(label, *columns, style="TwoColumnsTopToBottom"):
    inside = "".join(f"<layoutColumns>{column}</layoutColumns>" if column else "<layoutColumns/>" for column in columns)
    return f"<layoutSections><label>{label}</label>{inside}<style>{style}</style></layoutSections>"


XML = (
    '<Layout xmlns="http://soap.sforce.com/2006/04/metadata">'
    + section(
        "Contact Information",
        item("OwnerId") + item("Name", "Required") + item("AccountId") + item("Title"),
        item("Phone")
        + item("MobilePhone")
        + item("Email")
        + "<layoutItems><emptySpace>true</emptySpace></layoutItems>",
    )
    + section("Address Information", item("MailingAddress"), item("OtherAddress"))
    + section("Additional Information", "", "")
    + section("Description", item("npsp__Do_Not_Mail__c") + "<layoutItems><page>Map</page></layoutItems>")
    + section("Links", item("Url"), style="CustomLinks")
    + "</Layout>"
).encode()


def layout(xml=XML, **more):
    values = {"presence": Presence.MISSING, "wanted": (FIELD,), "missing": (FIELD,), **more}
    return Layout("Contact", "Contact-Contact Layout", "Contact Layout", xml=xml, **values)


def present():
    return layout(XML.replace(item("Email").encode(), (item("Email") + item(FIELD)).encode()), missing=())


@pytest.fixture
def view(qtbot):
    made = LayoutPictureView()
    qtbot.addWidget(made)
    made.resize(480, 400)
    return made


def test_a_missing_field_is_drawn_where_it_would_be_added():
    picture = picture_of(layout(), {"OwnerId": "Contact Owner"})
    assert [one.heading for one in picture.sections] == [
        "Contact Information",
        "Address Information",
        "Additional Information",
        "Description",
    ]
    right = picture.sections[0].columns[1]
    assert [(one.label, one.mark) for one in right[2:4]] == [
        ("Email", Mark.NONE),
        ("Email Opt Out", Mark.WILL_BE_ADDED),
    ]
    assert right[-1].kind is ItemKind.BLANK
    assert picture.sections[0].columns[0][0].label == "Contact Owner"
    assert picture.sections[0].columns[0][1].required
    assert picture.sections[2].columns == ((), ())
    assert [one.label for one in picture.sections[3].columns[0]] == ["Do Not Mail", "Map"]


def test_a_field_that_is_there_is_marked_as_such():
    [marked] = picture_of(present()).marked
    assert (marked.label, marked.mark) == ("Email Opt Out", Mark.PRESENT)
    assert picture_of(layout(b"", presence=Presence.UNREADABLE)) is None


@pytest.mark.parametrize(
    ("name", "label"),
    [("MobilePhone", "Mobile Phone"), ("AccountId", "Account"), ("a__Do_Not_Mail__c", "Do Not Mail"), ("Id", "Id")],
)
def test_a_name_without_label_is_put_into_words(name, label):
    assert label_of(name, {}) == label


def test_a_screen_reader_gets_every_section_and_the_mark_in_words(view):
    view.show_picture(picture_of(layout()))
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.text(QAccessible.Text.Name) == "Drawing of the page layout Contact Layout"
    description = spoken.text(QAccessible.Text.Description)
    assert (
        "Section Contact Information: Owner, Name, Account, Title, Phone, Mobile Phone, Email, Email Opt Out (will be"
        in (description)
    )
    assert "Section Additional Information: no fields" in description
    view.show_picture(picture_of(present()))
    assert "Email Opt Out (is here)" in view.accessibleDescription()
    view.show_picture(None)
    assert view.accessibleDescription() == "There is no drawing of this layout."


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("width", [300, 480, 640])
def test_the_mark_is_drawn_inside_the_picture_and_stands_out(view, scheme, width):
    view.setPalette(palette_of(scheme))
    view.show_picture(picture_of(layout()))
    view.resize(width, view.heightForWidth(width))
    image = view.grab().toImage()
    rect = view.marked_rect()
    assert view.rect().contains(rect.toAlignedRect())
    base = view.palette().color(QPalette.ColorRole.Base)
    inside = rect.toAlignedRect().adjusted(2, 3, -2, -3)
    painted = [
        image.pixelColor(x, y)
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    ]
    strongest = max(abs(one.lightness() - base.lightness()) for one in painted)
    assert strongest > 100
    assert image.pixelColor(QPoint(view.width() // 4, view.height() - 12)) == base


def test_added_and_present_differ_by_more_than_colour(view):
    view.resize(480, 400)
    shots = []
    for one in (layout(), present()):
        view.show_picture(picture_of(one))
        rect = view.marked_rect().toAlignedRect()
        shots.append(view.grab(rect).toImage().convertToFormat(view.grab().toImage().Format.Format_Mono))
    assert shots[0] != shots[1]


def test_all_columns_fit_and_nothing_overlaps(view):
    many = tuple(tuple(PictureItem(ItemKind.FIELD, f"Field {row}") for row in range(30)) for _ in range(3))
    view.show_picture(LayoutPicture("Wide", (PictureSection("S", many), PictureSection("T", ()))))
    view.resize(640, view.heightForWidth(640))
    rects = [rect for rect, _item in view._places()]
    assert len(rects) == 90
    assert all(view.rect().contains(rect.toAlignedRect()) for rect in rects)
    assert not any(a.intersects(b) for number, a in enumerate(rects) for b in rects[number + 1 :])


def test_a_larger_font_makes_it_higher_and_right_to_left_turns_the_columns(view):
    view.show_picture(picture_of(layout()))
    height, left = view.heightForWidth(480), view.marked_rect().left()
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.heightForWidth(480) > height * 1.3
    assert view.minimumHeight() == view.heightForWidth(480)
    assert view.marked_rect().height() >= QFontMetricsF(view.font()).height()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.marked_rect().left() < left
