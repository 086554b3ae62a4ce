"""A chart of how something grows, as SVG: both axes by powers of ten, so that linear growth is a line of slope one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 640, 360, 70, 30, 40, 50
_COLOURS = ("#2f6fb5", "#b5582f", "#3f8f4f")

Points = Sequence[tuple[float, float]]


def growth(title: str, across: str, up: str, lines: Mapping[str, Points]) -> str:
    """`lines`: name to points of (size, seconds), all above zero. A thin grey line shows linear growth."""
    every = [point for points in lines.values() for point in points]
    x_from, x_to = _decades([x for x, _ in every])
    y_from, y_to = _decades([y for _, y in every])

    def x_at(value: float) -> float:
        return _LEFT + (math.log10(value) - x_from) / (x_to - x_from) * (_WIDTH - _LEFT - _RIGHT)

    def y_at(value: float) -> float:
        return _HEIGHT - _BOTTOM - (math.log10(value) - y_from) / (y_to - y_from) * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif">',
        f'<title>{title}</title><g font-size="12"><rect width="100%" height="100%" fill="#ffffff"/>',
    ]
    for power in range(x_from, x_to + 1):
        x = x_at(10**power)
        parts.append(f'<path d="M{x:.1f} {_TOP}V{_HEIGHT - _BOTTOM}" stroke="#e3e3e3"/>')
        parts.append(f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(y_from, y_to + 1):
        y = y_at(10.0**power)
        parts.append(f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#e3e3e3"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    parts.append(f'<text x="{(_LEFT + _WIDTH) / 2}" y="{_HEIGHT - 12}" text-anchor="middle">{across}</text>')
    parts.append(f'<text x="{_LEFT}" y="18">{up}</text>')
    for number, (name, points) in enumerate(lines.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        path = " ".join(f"{x_at(x):.1f},{y_at(y):.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x_at(x):.1f}" cy="{y_at(y):.1f}" r="4" fill="{colour}"/>' for x, y in points]
        last = points[-1]
        # The corner below the lines is empty, since what is drawn here grows.
        at = _HEIGHT - _BOTTOM - 12 - 18 * (len(lines) - 1 - number)
        parts.append(f'<text x="{_WIDTH - _RIGHT - 10}" y="{at}" text-anchor="end" fill="{colour}">{name}</text>')
        first = points[0]
        # Linear growth from the last point backwards, down to the axis: what lies above it grows slower.
        start = max(first[0], last[0] * 10.0**y_from / last[1])
        end = y_at(last[1] * start / last[0])
        parts.append(
            f'<path d="M{x_at(last[0]):.1f} {y_at(last[1]):.1f}L{x_at(start):.1f} {end:.1f}" stroke="#999999"'
            ' stroke-dasharray="4 4"/>'
        )
    return "\n".join([*parts, "</g></svg>"]) + "\n"


def _decades(values: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return (low, high if high > low else low + 1)
