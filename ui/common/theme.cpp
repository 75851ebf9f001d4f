// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <cmath>

// Q_INIT_RESOURCE declares a function, so it has to stand outside of any namespace.
static void loadResources() {
    Q_INIT_RESOURCE(resources);
}

namespace frontdesk {

namespace {

Q_LOGGING_CATEGORY(lcUi, "frontdesk.ui")

QColor translucent(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QString rgba(const QColor& color) {
    return QStringLiteral("rgba(%1,%2,%3,%4)").arg(color.red()).arg(color.green()).arg(color.blue()).arg(color.alpha());
}

}  // namespace

const QColor& Palette::of(Tone tone) const {
    switch (tone) {
        case Tone::New:
            return fresh;
        case Tone::Ok:
            return ok;
        case Tone::Warn:
            return warn;
        case Tone::Danger:
            return danger;
        case Tone::Out:
            return out;
        case Tone::Teal:
            return teal;
        case Tone::Accent:
            return accent;
        case Tone::Neutral:
            break;
    }
    return text2;
}

const QColor& Palette::softOf(Tone tone) const {
    switch (tone) {
        case Tone::New:
            return freshSoft;
        case Tone::Ok:
            return okSoft;
        case Tone::Warn:
            return warnSoft;
        case Tone::Danger:
            return dangerSoft;
        case Tone::Out:
            return outSoft;
        case Tone::Teal:
            return tealSoft;
        case Tone::Accent:
            return accentSoft;
        case Tone::Neutral:
            break;
    }
    return surface2;
}

Palette Palette::light() {
    Palette p;
    p.bg = QColor(0xF6, 0xF5, 0xF2);
    p.surface = QColor(0xFF, 0xFF, 0xFF);
    p.surface2 = QColor(0xEF, 0xED, 0xE8);
    p.line = QColor(0xDD, 0xD9, 0xD0);
    p.text = QColor(0x1E, 0x1B, 0x16);
    p.text2 = QColor(0x63, 0x5D, 0x53);
    p.text3 = QColor(0x71, 0x6B, 0x60);
    p.accent = QColor(0x0B, 0x6B, 0x57);
    p.accentPress = QColor(0x08, 0x50, 0x3F);
    p.onAccent = QColor(0xFF, 0xFF, 0xFF);
    p.accentSoft = QColor(0xDC, 0xEF, 0xE9);
    p.fresh = QColor(0x1D, 0x5F, 0xA8);
    p.freshSoft = QColor(0xDF, 0xEA, 0xF7);
    p.ok = QColor(0x16, 0x6B, 0x33);
    p.okSoft = QColor(0xDF, 0xF2, 0xE4);
    p.warn = QColor(0x96, 0x4B, 0x00);
    p.warnSoft = QColor(0xFC, 0xEB, 0xD0);
    p.danger = QColor(0xB3, 0x26, 0x1E);
    p.dangerSoft = QColor(0xFA, 0xE2, 0xE0);
    p.out = QColor(0x6A, 0x3F, 0xB0);
    p.outSoft = QColor(0xEA, 0xE2, 0xF8);
    p.teal = QColor(0x0B, 0x72, 0x85);
    p.tealSoft = QColor(0xDC, 0xF0, 0xF3);
    p.shadow = translucent(p.text, 0.10);
    p.focus = translucent(p.accent, 0.45);
    p.scrim = translucent(p.text, 0.55);
    return p;
}

Palette Palette::dark() {
    Palette p;
    p.bg = QColor(0x13, 0x12, 0x10);
    p.surface = QColor(0x1D, 0x1B, 0x18);
    p.surface2 = QColor(0x28, 0x25, 0x21);
    p.line = QColor(0x3A, 0x36, 0x2F);
    p.text = QColor(0xF4, 0xF1, 0xEA);
    p.text2 = QColor(0xBD, 0xB6, 0xA8);
    p.text3 = QColor(0xA3, 0x9C, 0x8E);
    p.accent = QColor(0x46, 0xC2, 0xA2);
    p.accentPress = QColor(0x6A, 0xD3, 0xB8);
    p.onAccent = QColor(0x06, 0x23, 0x1C);
    p.accentSoft = QColor(0x16, 0x35, 0x2D);
    p.fresh = QColor(0x7D, 0xB4, 0xF2);
    p.freshSoft = QColor(0x17, 0x29, 0x3F);
    p.ok = QColor(0x6F, 0xCF, 0x8B);
    p.okSoft = QColor(0x15, 0x30, 0x1D);
    p.warn = QColor(0xF0, 0xB3, 0x5A);
    p.warnSoft = QColor(0x3A, 0x2A, 0x10);
    p.danger = QColor(0xF2, 0x8B, 0x82);
    p.dangerSoft = QColor(0x43, 0x20, 0x1D);
    p.out = QColor(0xB9, 0x9B, 0xEF);
    p.outSoft = QColor(0x2D, 0x21, 0x42);
    p.teal = QColor(0x6C, 0xC9, 0xD8);
    p.tealSoft = QColor(0x14, 0x31, 0x3A);
    p.shadow = QColor(0, 0, 0, 110);
    p.focus = translucent(p.accent, 0.5);
    p.scrim = translucent(p.bg, 0.74);
    return p;
}

Theme::Theme(QApplication& app) : m_app(app) {
    loadResources();
    m_systemDark = app.palette().color(QPalette::Window).lightness() < 110;
    m_app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    apply();
}

void Theme::setTextScale(double scale) {
    scale = std::clamp(scale, 1.0, 2.0);
    if (qFuzzyCompare(scale, m_scale)) return;
    m_scale = scale;
    apply();
}

QFont Theme::font(TypeSize size, QFont::Weight weight) const {
    QFont font;
    // DejaVu Sans has the signs and currencies that Inter lacks; pictures come last.
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Color Emoji")});
    font.setPixelSize(scaled(static_cast<int>(size)));
    font.setWeight(weight);
    return font;
}

int Theme::scaled(int length) const {
    return static_cast<int>(std::lround(length * m_scale));
}

QPixmap Theme::icon(const QString& name, const QColor& color, int size, double devicePixelRatio) const {
    const QString key = QStringLiteral("%1|%2|%3|%4").arg(name).arg(color.rgba()).arg(size).arg(devicePixelRatio);
    if (const auto found = m_icons.constFind(key); found != m_icons.constEnd()) return *found;
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!renderer.isValid()) {
        qCWarning(lcUi) << "no icon named" << name;
        return {};
    }
    const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    m_icons.insert(key, pixmap);
    return pixmap;
}

void Theme::drawIcon(QPainter& painter, const QString& name, const QColor& color, const QRect& box) const {
    const int size = std::min(box.width(), box.height());
    const QPixmap pixmap = icon(name, color, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(box.x() + (box.width() - size) / 2, box.y() + (box.height() - size) / 2, pixmap);
}

void Theme::setShowsKeys(bool shows) {
    if (shows == m_showsKeys) return;
    m_showsKeys = shows;
    Q_EMIT showsKeysChanged(shows);
}

void Theme::setReducesMotion(bool reduces) {
    if (reduces == m_reducesMotion) return;
    m_reducesMotion = reduces;
    Q_EMIT changed();
}

void Theme::apply() {
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
    m_palette = m_dark ? Palette::dark() : Palette::light();
    m_icons.clear();

    QPalette palette;
    palette.setColor(QPalette::Window, m_palette.bg);
    palette.setColor(QPalette::Base, m_palette.surface);
    palette.setColor(QPalette::AlternateBase, m_palette.surface2);
    palette.setColor(QPalette::Button, m_palette.surface);
    palette.setColor(QPalette::ToolTipBase, m_palette.text);
    palette.setColor(QPalette::ToolTipText, m_palette.bg);
    palette.setColor(QPalette::PlaceholderText, m_palette.text3);
    palette.setColor(QPalette::Highlight, m_palette.accent);
    palette.setColor(QPalette::HighlightedText, m_palette.onAccent);
    palette.setColor(QPalette::Link, m_palette.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, m_palette.text);
        palette.setColor(QPalette::Disabled, role, m_palette.text3);
    }
    m_app.setPalette(palette);
    m_app.setFont(font(TypeSize::Body));
    m_app.setStyleSheet(styleSheet());
    Q_EMIT changed();
}

QString Theme::styleSheet() const {
    const Palette& p = m_palette;
    return QStringLiteral(
               "QLineEdit, QPlainTextEdit { background:%1; color:%2; border:1px solid %3; border-radius:12px;"
               " padding:0 13px; min-height:%9px; selection-background-color:%4; selection-color:%5; }"
               "QPlainTextEdit { padding:10px 9px; }"
               "QLineEdit:focus, QPlainTextEdit:focus { border:2px solid %4; padding:0 12px; }"
               "QLineEdit[problem=\"true\"] { border:2px solid %6; padding:0 12px; }"
               "QPlainTextEdit:focus { padding:9px 8px; }"
               "QPlainTextEdit[problem=\"true\"] { border:2px solid %6; padding:9px 8px; }"
               "QLineEdit:disabled { color:%7; background:%8; }"
               "QScrollArea { background:transparent; border:0; }"
               "QScrollBar:vertical { background:transparent; width:8px; margin:0; }"
               "QScrollBar:horizontal { background:transparent; height:8px; margin:0; }"
               "QScrollBar::handle { background:%3; border-radius:3px; margin:1px; min-height:32px; min-width:32px; }"
               "QScrollBar::add-line, QScrollBar::sub-line { width:0; height:0; }"
               "QScrollBar::add-page, QScrollBar::sub-page { background:transparent; }"
               "QToolTip { background:%2; color:%1; border:0; padding:6px 8px; }")
        .arg(rgba(p.surface), rgba(p.text), rgba(p.line), rgba(p.accent), rgba(p.onAccent), rgba(p.danger),
             rgba(p.text3), rgba(p.surface2))
        .arg(scaled(46));
}

}  // namespace frontdesk
