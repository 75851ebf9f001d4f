// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_preview.h"

#include "ui/common/background.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/painting.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr int kPauseMs = 150;
constexpr double kDotScale = 0.5;
constexpr double kPageScale = 0.75;
constexpr int kShadow = 6;
constexpr int kMargin = 12;
constexpr int kPaperEdge = 14;  // what a receipt printer cannot reach
constexpr QSize kEmpty(288, 420);
}  // namespace

/// The picture as wide as there is room for it, never larger than it is.
class PaperPreview::Paper : public QWidget {
public:
    Paper(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    /// @param edge white on both sides of the picture
    void setPicture(const QImage& picture, double scale, int edge) {
        m_picture = picture;
        m_scale = scale;
        m_edge = edge;
        updateGeometry();
        update();
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return shown(width).height() + 2 * kMargin; }
    [[nodiscard]] QSize sizeHint() const override { return natural() + QSize(2 * (kMargin + m_edge), 2 * kMargin); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 120}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const QSize size = shown(width());
        const QRectF box(QPointF((width() - size.width()) / 2.0, kMargin), QSizeF(size));
        QPainter painter(this);
        const QRectF sheet = box.adjusted(-m_edge, 0, m_edge, 0);
        drawShadow(painter, sheet, 2, m_theme.colors().shadow, kShadow);
        painter.fillRect(sheet, Qt::white);
        if (m_picture.isNull()) return;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        // Scaled once in device pixels: a printer's dots drawn smaller by the painter would leave some out.
        const QSize dots = (QSizeF(size) * devicePixelRatioF()).toSize();
        if (m_shown.size() != dots || m_shownOf != m_picture.cacheKey()) {
            m_shown = m_picture.convertToFormat(QImage::Format_RGB32)
                          .scaled(dots, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            m_shownOf = m_picture.cacheKey();
        }
        painter.drawImage(box, m_shown);
    }

private:
    [[nodiscard]] QSize natural() const {
        if (m_picture.isNull()) return kEmpty;
        return (QSizeF(m_picture.size()) * m_scale).toSize();
    }
    [[nodiscard]] QSize shown(int room) const {
        const QSize size = natural();
        const int width = std::min(size.width(), std::max(1, room - 2 * (kMargin + m_edge)));
        return {width, size.height() * width / std::max(1, size.width())};
    }

    Theme& m_theme;
    QImage m_picture;
    QImage m_shown;
    qint64 m_shownOf = 0;
    double m_scale = 1;
    int m_edge = 0;
};

PaperPreview::PaperPreview(Theme& theme, const QString& accessibleName, QWidget* parent)
    : QWidget(parent), m_paper(nullptr) {
    setAccessibleName(accessibleName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* field = new Surface(theme, Surface::Fill::Sunken, radius::kMedium, this);
    column->addWidget(field);
    auto* inner = new QVBoxLayout(field);
    inner->setContentsMargins(space::k1, space::k1, space::k1, space::k1);
    m_trouble = new TextLabel(theme, tr("This cannot be shown here. It is printed all the same."), TypeSize::Body,
                              QFont::Normal, Tone::Danger, field);
    m_trouble->setWordWrap(true);
    m_trouble->setAlignment(Qt::AlignCenter);
    m_trouble->setContentsMargins(space::k4, space::k4, space::k4, 0);
    m_trouble->hide();
    inner->addWidget(m_trouble);
    auto* scroll = new FlowScroll(Qt::Vertical, field);
    m_paper = new Paper(theme, scroll);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_paper);
    rows->addStretch(1);
    scroll->setWidget(content);
    inner->addWidget(scroll, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPauseMs);
    connect(&m_timer, &QTimer::timeout, this, &PaperPreview::start);
}

void PaperPreview::draw(Drawing drawing) {
    m_wanted = std::move(drawing);
    ++m_asked;
    if (m_picture.isNull() && !m_busy)
        start();
    else
        m_timer.start();
}

void PaperPreview::start() {
    if (m_busy || !m_wanted) return;  // what is being drawn asks again once it is done
    m_busy = true;
    runInBackground<QImage>(m_wanted).then(this, [this, asked = m_asked](const QImage& picture) {
        m_busy = false;
        take(asked, picture);
    });
}

void PaperPreview::take(int asked, const QImage& picture) {
    m_trouble->setVisible(picture.isNull());
    if (!picture.isNull()) {
        m_picture = picture;
        const bool dots = picture.format() == QImage::Format_Mono;
        m_paper->setPicture(picture, dots ? kDotScale : kPageScale, dots ? kPaperEdge : 0);
    }
    if (asked != m_asked)
        start();
    else
        Q_EMIT drawn();
}

}  // namespace frontdesk
