#!/usr/bin/env python3
"""Draws the comment of a report as GitHub shows it, as an SVG: what stands in the README.

    dotnet gate publish tests/Gate.Package.Tests/Shown/report.json --dry-run | python3 tests/Gate.Package.Tests/Shown/make-picture.py > .github/comment.svg

Every text of the picture is one of the comment; a test compares them. What the comment folds is folded here, and what follows it is left out.
"""
import re
import sys
from xml.sax.saxutils import escape

WIDTH, MARGIN, LINE = 960, 24, 21
LETTER = {"plain": 6.9, "code": 7.3, "bold": 7.2}
CROSS = "❌"
FONTS = "-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif"
MONO = "ui-monospace,SFMono-Regular,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace"


def runs(text):
    """Markdown of one line as (style, text)."""
    for piece in re.split(r"(\*\*[^*]+\*\*|`[^`]+`)", text):
        if piece.startswith("**"):
            yield "bold", piece[2:-2]
        elif piece.startswith("`"):
            yield "code", piece[1:-1]
        elif piece:
            yield "plain", piece


def width(text):
    return sum(len(piece) * LETTER[style] for style, piece in runs(text))


def wrapped(text, room):
    """Lines of a text that fit; it is broken between words of its plain parts only."""
    lines, line = [], ""
    for word in re.split(r" (?=(?:[^`*]|`[^`]*`|\*\*[^*]*\*\*)*$)", text):
        if line and width(f"{line} {word}") > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


class Page:
    def __init__(self):
        self.body, self.y = [], 0

    def text(self, x, y, text, size=14, anchor="start", css="", pad=False):
        bare = text.replace("**", "")
        if bare.startswith(CROSS):
            # Drawn, since not every system has the sign in a font.
            x -= size * 0.75 if anchor == "end" else 0
            self.body.append(f'<path d="M{x:.0f} {y - size * 0.72:.1f} l{size * 0.7:.1f} {size * 0.7:.1f} m0 -{size * 0.7:.1f} l-{size * 0.7:.1f} {size * 0.7:.1f}" stroke="#d1242f" stroke-width="2.4" fill="none"/>')
            x, text = x + size * 1.25, text.replace(f"{CROSS} ", "").replace(CROSS, "")
            if not text.replace("*", ""):
                return
        spans = "".join(f'<tspan class="{style}">{escape(piece)}</tspan>' if style != "plain" else escape(piece) for style, piece in runs(text))
        space = ' xml:space="preserve"' if pad else ""
        self.body.append(f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" text-anchor="{anchor}"{f" class={chr(34)}{css}{chr(34)}" if css else ""}{space}>{spans}</text>')

    def box(self, x, y, wide, high, fill="none", stroke="#d1d9e0", radius=0):
        self.body.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" rx="{radius}" fill="{fill}" stroke="{stroke}"/>')

    def table(self, lines):
        rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip()[1:-1])] for line in lines]
        right = [cell.endswith("-:") for cell in rows[1]]
        rows = [rows[0], *rows[2:]]
        room = WIDTH - 2 * MARGIN
        wide = [max(width(row[at]) for row in rows) + 22 for at in range(len(rows[0]))]
        wide[-1] = min(wide[-1], room - sum(wide[:-1]))
        self.y += 4
        for number, row in enumerate(rows):
            cells = [wrapped(f"**{cell}**" if number == 0 and cell else cell, wide[at] - 20) for at, cell in enumerate(row)]
            high = max(len(cell) for cell in cells) * LINE + 10
            x = MARGIN
            for at, cell in enumerate(cells):
                self.box(x, self.y, wide[at], high, "#f6f8fa" if number and number % 2 == 0 else "#ffffff")
                for line, text in enumerate(cell):
                    if text:
                        self.text(x + wide[at] - 11 if right[at] else x + 11, self.y + 20 + line * LINE, text, anchor="end" if right[at] else "start")
                x += wide[at]
            self.y += high
        self.y += 16


def draw(comment):
    page = Page()
    page.box(0.5, 0.5, WIDTH - 1, 37, "#f6f8fa")
    page.text(MARGIN, 24, "**github-actions** commented", css="frame")
    page.y = 56
    lines = iter(comment.split("\n"))
    table = []
    for line in lines:
        if table and not line.startswith("|"):
            page.table(table)
            table = []
        if line.startswith("|"):
            table.append(line)
        elif line.startswith("### "):
            for part in wrapped(line[4:], (WIDTH - 2 * MARGIN) / 1.3):
                page.text(MARGIN, page.y + 16, f"**{part}**", size=18)
                page.y += 26
            page.y += 8
        elif line.startswith("```"):
            code = []
            for inner in lines:
                if inner.startswith("```"):
                    break
                code.append(inner)
            page.box(MARGIN, page.y, WIDTH - 2 * MARGIN, len(code) * 19 + 20, "#f6f8fa", "#f6f8fa", 6)
            for number, inner in enumerate(code):
                page.text(MARGIN + 14, page.y + 25 + number * 19, inner, size=13, css="code", pad=True)
            page.y += len(code) * 19 + 40
        elif line.startswith("<details>"):
            page.text(MARGIN, page.y + 14, re.search("<summary>(.*)</summary>", line)[1], css="fold")
            page.body.append(f'<path d="M{MARGIN} {page.y + 5} l8 5 l-8 5 z" fill="#59636e" transform="translate(0,-1)"/>')
            page.y += 36
            break
        elif line.strip():
            for part in wrapped(line, WIDTH - 2 * MARGIN):
                page.text(MARGIN, page.y + 14, part)
                page.y += LINE
            page.y += 8
    page.box(0.5, 0.5, WIDTH - 1, page.y - 1, radius=6)
    style = f"text{{font-family:{FONTS};fill:#1f2328}}.code{{font-family:{MONO};font-size:.92em}}.bold{{font-weight:600}}.fold{{transform:translateX(16px)}}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{page.y}" viewBox="0 0 {WIDTH} {page.y}"><style>{style}</style><rect width="100%" height="100%" rx="6" fill="#ffffff"/>\n' + "\n".join(page.body) + "\n</svg>\n"


if __name__ == "__main__":
    sys.stdout.write(draw(sys.stdin.read()))
