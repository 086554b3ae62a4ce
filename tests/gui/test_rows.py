"""The read-only tables: who it is about has room, from either side, and what is read stays where it is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from gui.widgets.rows import Column, RowsView


@dataclass(frozen=True)
class Line:
    address: str
    record: str
    field: str
    count: int


LINES = [
    Line(f"ana.papadopoulou{n}@example.org", "Posible cliente 00Q2EK00015fthKUBQ", "Field " * 6, n) for n in range(50)
]


@pytest.fixture
def view(qtbot):
    made = RowsView(
        "Lines",
        [
            Column("Who", lambda line: line.address, stretch=True),
            Column("Record", lambda line: line.record),
            Column("Field", lambda line: line.field),
            Column("Count", lambda line: str(line.count), is_number=True),
        ],
    )
    qtbot.addWidget(made)
    return made


def needed(view):
    return view.table.sizeHintForColumn(0)


def whole(view):
    header = view.table.horizontalHeader()
    return sum(header.sectionSize(section) for section in range(header.count()))


def test_who_it_is_has_room_before_the_others_do_and_nothing_is_scrolled_to(view):
    view.resize(700, 300)
    view.show_rows(LINES, "")
    view.show()
    assert view.table.columnWidth(0) >= needed(view)
    assert whole(view) == view.table.viewport().width()
    assert view.table.columnWidth(1) < view.table.sizeHintForColumn(1), "which is the widest, and has a tooltip"
    view.resize(1_200, 300)
    assert all(view.table.columnWidth(section) >= view.table.sizeHintForColumn(section) for section in range(4))


def test_where_there_is_no_room_for_all_they_are_whole_and_scrolled_to(view):
    view.resize(400, 300)
    view.show_rows(LINES, "")
    view.show()
    assert all(view.table.columnWidth(section) >= view.table.sizeHintForColumn(section) for section in range(4))
    assert whole(view) > view.table.viewport().width()


def test_a_width_that_was_set_by_hand_stays(view):
    view.resize(1_200, 300)
    view.show_rows(LINES, "")
    view.show()
    assert view.table.horizontalHeader().sectionResizeMode(1) is QHeaderView.ResizeMode.Interactive
    view.table.setColumnWidth(1, 411)
    view.resize(1_300, 300)
    assert view.table.columnWidth(1) == 411


def test_the_same_rows_again_leave_what_is_chosen(view):
    view.show_rows(LINES, "")
    view.choose(7)
    view.show_rows(list(LINES), "")
    assert view.chosen == LINES[7]
    view.show_rows(LINES[:3], "")
    assert view.chosen is None


def test_a_row_is_chosen_also_where_the_screen_goes_from_right_to_left(view):
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.resize(400, 300)
    view.show()
    view.show_rows(LINES, "")
    view.choose(2)
    assert view.chosen == LINES[2]
