// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextLayout>

namespace frontdesk {

/// Where a line of text stands: at the side where reading begins, at the other, or between them.
enum class TextAlign { Left, Right, Centre };

/// How a text looks. Figures are set in a face whose digits are all equally wide, so that columns stand under each
/// other; Inter's are not, and its others have no text behind them in the file.
struct PageText {
    double size = 9;  ///< points
    QFont::Weight weight = QFont::Normal;
    bool figures = false;
    QColor colour = Qt::black;
    TextAlign align = TextAlign::Left;
};

/// A4 pages of a PDF, in points from the top left corner. For a language that is read from the right all of it is
/// mirrored: places and alignments are given as for one that is read from the left. Texts are drawn as they are, never
/// read as markup, wrapped at words, and can be selected and searched in the file. Made, used and finished on one
/// thread.
class PageCanvas {
public:
    static constexpr double kWidth = 595;
    static constexpr double kHeight = 842;

    /// @param title of the document, for its metadata
    PageCanvas(const QString& title, Qt::LayoutDirection direction);
    PageCanvas(const PageCanvas&) = delete;
    PageCanvas& operator=(const PageCanvas&) = delete;

    /// Draws @p text with its first line's top at @p y, inside @p width; nothing where the text is empty.
    /// @return its height
    double text(double x, double y, double width, const QString& text, const PageText& look);
    /// The height it would take.
    [[nodiscard]] double heightOf(double width, const QString& text, const PageText& look) const;

    /// The width of @p text on one line.
    [[nodiscard]] double widthOf(const QString& text, const PageText& look) const;

    void rule(double x, double y, double width, const QColor& colour, double thickness);
    void box(double x, double y, double width, double height, double radius, const QColor& fill);
    void frame(double x, double y, double width, double height, double radius, const QColor& line);

    /// A picture without transparency, which PDF/A-1 knows nothing of.
    void image(double x, double y, double width, double height, const QImage& image);
    /// A QR code without its quiet zone; nothing where @p data is too long for one.
    void qr(double x, double y, double size, const QByteArray& data);

    void newPage();
    [[nodiscard]] int page() const { return m_page; }  ///< counts from 1
    /// The file. Nothing can be drawn afterwards. @return empty if it could not be written
    [[nodiscard]] QByteArray finish();

private:
    [[nodiscard]] QRectF placed(double x, double y, double width, double height) const;  ///< in dots
    [[nodiscard]] double layOut(QTextLayout& layout, double width, const PageText& look) const;

    const Qt::LayoutDirection m_direction;
    QByteArray m_bytes;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_page = 1;
};

}  // namespace frontdesk
