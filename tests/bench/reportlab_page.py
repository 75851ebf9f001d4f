#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The neighbour of our invoices: the same words at the same places, drawn by ReportLab.

    tests/bench/reportlab_page.py PDF COUNT

Reads where the words of PDF stand, draws its pages COUNT times from the start, fonts embedded, and prints pages and
seconds as JSON.
"""

import io
import json
import subprocess
import sys
import time
import xml.etree.ElementTree

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = "/usr/share/fonts/truetype/dejavu/DejaVuSans{}.ttf"
RULES = 12  # an invoice of ours has about as many
HTML = "{http://www.w3.org/1999/xhtml}"


def words_of(path):
    """Pages of (x, baseline from the bottom, size, text), a line of text each."""
    found = subprocess.run(["pdftotext", "-bbox-layout", path, "-"], check=True, capture_output=True).stdout
    pages = []
    for page in xml.etree.ElementTree.fromstring(found).iter(f"{HTML}page"):
        height = float(page.get("height"))
        lines = []
        for line in page.iter(f"{HTML}line"):
            top, bottom = float(line.get("yMin")), float(line.get("yMax"))
            text = " ".join(word.text or "" for word in line.iter(f"{HTML}word"))
            lines.append((float(line.get("xMin")), height - bottom, (bottom - top) * 0.8, text))
        pages.append(lines)
    return pages


def draw(pages):
    for name, file in (("Text", ""), ("Strong", "-Bold")):
        pdfmetrics.registerFont(TTFont(name, FONTS.format(file)))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    for page in pages:
        for x, y, size, text in page:
            canvas.setFont("Strong" if size > 9 else "Text", size)
            canvas.drawString(x, y, text)
        for number in range(RULES):
            canvas.line(48, 700 - number * 30, 547, 700 - number * 30)
        code = QrCodeWidget("https://order.example/t/0190b0a0-0000-7000-8000-000000000000")
        drawing = Drawing(80, 80)
        drawing.add(code)
        renderPDF.draw(drawing, canvas, 48, 80)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def main():
    pages, count = words_of(sys.argv[1]), int(sys.argv[2])
    size = len(draw(pages))
    began = time.monotonic()
    for _ in range(count):
        draw(pages)
    print(json.dumps({"seconds": time.monotonic() - began, "documents": count, "bytes": size}))


if __name__ == "__main__":
    main()
