// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/paper_font.h"

#include "printing/escpos/script_text.h"
#include "printing/layout/cells.h"

#include <QResource>

#include <algorithm>
#include <unordered_map>

#include <ft2build.h>
#include FT_FREETYPE_H

// Resources of a static library are kept only if something asks for them; the macro wants the global namespace.
static void loadFontResource() {
    Q_INIT_RESOURCE(fonts);
}

namespace frontdesk {
namespace {

// DejaVu Sans Mono at 20 pixels advances by 12 and stands from 19 above the base line to 5 below: the plain 12x24 cell.
constexpr int kPixelsPer24 = 20;
constexpr int kBaselinePer24 = 19;
constexpr int kUnderlinePer24 = 21;
constexpr int kPlainCell = 12;
constexpr int kPlainHeight = 24;

QByteArray fontFile(const QString& name) {
    loadFontResource();
    return QResource(QStringLiteral(":/printing/") + name).uncompressedData();
}

void setDot(QImage& paper, int x, int y, bool black) {
    if (x < 0 || y < 0 || x >= paper.width() || y >= paper.height()) return;
    uchar& byte = paper.scanLine(y)[x >> 3];
    const auto mask = static_cast<uchar>(0x80 >> (x & 7));
    byte = static_cast<uchar>(black ? byte | mask : byte & ~mask);
}

void fill(QImage& paper, const QRect& area, bool black) {
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) setDot(paper, x, y, black);
}

void frame(QImage& paper, const QRect& box, bool black) {
    fill(paper, {box.left(), box.top(), box.width(), 1}, black);
    fill(paper, {box.left(), box.bottom(), box.width(), 1}, black);
    fill(paper, {box.left(), box.top(), 1, box.height()}, black);
    fill(paper, {box.right(), box.top(), 1, box.height()}, black);
}

using Dots = std::vector<std::vector<bool>>;

void stamp(QImage& paper, int x, int y, const Dots& dots, bool black) {
    for (size_t row = 0; row < dots.size(); ++row)
        for (size_t column = 0; column < dots[row].size(); ++column)
            if (dots[row][column]) setDot(paper, x + static_cast<int>(column), y + static_cast<int>(row), black);
}

}  // namespace

/// One file of the font, opened with FreeType, which keeps reading from the bytes.
struct PaperFont::Face {
    Face(FT_Library library, const QString& file) : bytes(fontFile(file)) {
        const auto* data = reinterpret_cast<const FT_Byte*>(bytes.constData());
        if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &face) != 0) face = nullptr;
    }
    ~Face() {
        if (face) FT_Done_Face(face);
    }
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    QByteArray bytes;
    FT_Face face = nullptr;
};

struct PaperFont::Glyph {
    int left = 0;  ///< from the cell's left edge
    int top = 0;   ///< above the base line
    Dots rows;
    bool missing = false;
};

struct PaperFont::Cache {
    struct Library {
        Library() {
            if (FT_Init_FreeType(&handle) != 0) handle = nullptr;
        }
        ~Library() {
            if (handle) FT_Done_FreeType(handle);
        }
        Library(const Library&) = delete;
        Library& operator=(const Library&) = delete;
        FT_Library handle = nullptr;
    };
    Library library;
    Face plain{library.handle, QStringLiteral("DejaVuSansMono.ttf")};
    Face bold{library.handle, QStringLiteral("DejaVuSansMono-Bold.ttf")};
    std::unordered_map<quint64, Glyph> glyphs;
};

PaperFont::PaperFont(int cellDots, int cellHeightDots)
    : m_cellDots(cellDots), m_cellHeightDots(cellHeightDots), m_cache(std::make_unique<Cache>()) {}
PaperFont::~PaperFont() = default;

bool PaperFont::has(char32_t codePoint) const {
    return m_cache->plain.face && FT_Get_Char_Index(m_cache->plain.face, codePoint) != 0;
}

const PaperFont::Glyph& PaperFont::glyph(char32_t codePoint, TextStyle style) {
    const quint64 key =
        quint64(codePoint) << 16 | quint64(style.width) << 8 | quint64(style.height) << 1 | quint64(style.bold);
    const auto [place, isNew] = m_cache->glyphs.try_emplace(key);
    Glyph& glyph = place->second;
    if (!isNew) return glyph;
    FT_Face face = style.bold && m_cache->bold.face && FT_Get_Char_Index(m_cache->bold.face, codePoint) != 0
                       ? m_cache->bold.face
                       : m_cache->plain.face;
    glyph.missing = !face || FT_Get_Char_Index(face, codePoint) == 0;
    if (glyph.missing) return glyph;
    FT_Set_Pixel_Sizes(face, static_cast<FT_UInt>(kPixelsPer24 * m_cellDots * style.width / kPlainCell),
                       static_cast<FT_UInt>(kPixelsPer24 * m_cellHeightDots * style.height / kPlainHeight));
    if (FT_Load_Char(face, codePoint, FT_LOAD_RENDER | FT_LOAD_TARGET_MONO) != 0) {
        glyph.missing = true;
        return glyph;
    }
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    glyph.left = face->glyph->bitmap_left;
    glyph.top = face->glyph->bitmap_top;
    for (unsigned y = 0; y < bitmap.rows; ++y) {
        const unsigned char* line = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
        std::vector<bool>& row = glyph.rows.emplace_back(bitmap.width);
        for (unsigned x = 0; x < bitmap.width; ++x) row[x] = (line[x >> 3] & (0x80 >> (x & 7))) != 0;
    }
    return glyph;
}

/// Where a text that needs less than its cells stands in them, so that what ends at the edge or stands in the middle of
/// the paper still does.
Qt::AlignmentFlag PaperFont::placeOf(int leftDots, int rightDots) const {
    if (leftDots > 0 && std::abs(leftDots - rightDots) <= m_cellDots) return Qt::AlignHCenter;
    return leftDots > 0 && rightDots < m_cellDots ? Qt::AlignRight : Qt::AlignLeft;
}

bool PaperFont::canDraw(const QString& text) const {
    const auto isPlain = [this](uint codePoint) {
        return codePoint < 0x80 ||
               (has(static_cast<char32_t>(codePoint)) && !needsShaping(static_cast<char32_t>(codePoint)));
    };
    const QList<uint> signs = text.toUcs4();
    return std::all_of(signs.begin(), signs.end(), isPlain);
}

int PaperFont::draw(QImage& paper, int x, int y, const QString& text, TextStyle style) {
    const QSize cell(m_cellDots * style.width, m_cellHeightDots * style.height);
    const int width = cellsOf(text) * cell.width();
    if (style.reverse) fill(paper, {x, y, width, cell.height()}, true);
    if (style.underline)
        fill(paper, {x, y + kUnderlinePer24 * cell.height() / kPlainHeight, width, style.height}, !style.reverse);
    if (canDraw(text)) return drawPlain(paper, x, y, text, style);
    const auto shaped = drawScript(text, cell, width, style.bold, placeOf(x, paper.width() - x - width));
    if (!shaped) return drawPlain(paper, x, y, text, style);
    for (int row = 0; row < shaped->dots.height(); ++row)
        for (int column = 0; column < shaped->dots.width(); ++column)
            if (shaped->dots.pixelIndex(column, row) == 1) setDot(paper, x + column, y + row, !style.reverse);
    return shaped->missingSigns;
}

int PaperFont::drawPlain(QImage& paper, int x, int y, const QString& text, TextStyle style) {
    const int cell = m_cellDots * style.width;
    const int height = m_cellHeightDots * style.height;
    const int baseline = y + kBaselinePer24 * height / kPlainHeight;
    const bool ink = !style.reverse;
    int lacking = 0;
    int at = x;
    int before = x;
    for (const uint value : text.toUcs4()) {
        const auto codePoint = static_cast<char32_t>(value);
        const int cells = cellsOf(codePoint);
        const Glyph& sign = glyph(codePoint, style);
        if (cells > 0) before = at;  // a mark stands in the cell of the sign before it
        lacking += sign.missing ? 1 : 0;
        if (!sign.missing)
            stamp(paper, before + sign.left, baseline - sign.top, sign.rows, ink);
        else if (cells > 0)
            frame(paper,
                  {at + style.width, y + 4 * style.height, cells * cell - 2 * style.width, height - 9 * style.height},
                  ink);
        at += cells * cell;
    }
    return lacking;
}

int PaperFont::drawRow(QImage& paper, int x, int y, const TextRow& row) {
    const int height = row.height() * m_cellHeightDots;
    int lacking = 0;
    for (const Piece& piece : row.pieces) {
        lacking += draw(paper, x, y + height - piece.style.height * m_cellHeightDots, piece.text, piece.style);
        x += cellsOf(piece.text) * piece.style.width * m_cellDots;
    }
    return lacking;
}

QImage blankPaper(int width, int height) {
    QImage paper(width, height, QImage::Format_Mono);
    paper.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    paper.fill(0);
    return paper;
}

}  // namespace frontdesk
