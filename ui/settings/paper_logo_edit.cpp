// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_logo_edit.h"

#include "app/domain/png_size.h"
#include "ui/common/action_button.h"
#include "ui/common/background.h"
#include "ui/common/painting.h"
#include "ui/common/text_label.h"
#include "ui/settings/paper_logo_file.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr QSize kPictureSize(132, 92);
constexpr int kPad = 6;
constexpr int kIcon = 28;

/// A file that lies on this machine, of what is being dragged.
QString droppedFile(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

}  // namespace

/// The logo on white, as paper shows it; a dashed place to drop one where there is none.
class PaperLogoEdit::Picture : public QWidget {
public:
    Picture(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setLogo(const QByteArray& png) {
        m_logo = QImage::fromData(png, "PNG");
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return kPictureSize; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Palette& p = m_theme.colors();
        QPainter painter(this);
        if (m_logo.isNull()) {
            drawEmptyPanel(painter, QRectF(rect()).adjusted(1, 1, -1, -1), radius::kMedium, p.text3);
            QRect place(0, 0, kIcon, kIcon);
            place.moveCenter(rect().center());
            m_theme.drawIcon(painter, QStringLiteral("download"), p.text3, place);
            return;
        }
        drawPanel(painter, rect(), radius::kMedium, Qt::white, p.line);
        const QSize room = size() - QSize(2 * kPad, 2 * kPad);
        QSize shown = m_logo.size();
        if (shown.width() > room.width() || shown.height() > room.height()) shown.scale(room, Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRect(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown), m_logo);
    }

private:
    Theme& m_theme;
    QImage m_logo;
};

PaperLogoEdit::PaperLogoEdit(Theme& theme, const QString& without, QWidget* parent)
    : QWidget(parent), m_without(without), m_picture(new Picture(theme, this)) {
    setAcceptDrops(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k3);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::k2);
    m_words = new TextLabel(theme, {}, TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    m_words->setObjectName(QStringLiteral("told"));
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::k2);
    const auto add = [&](const QString& name, const QString& text, const QString& spoken, ActionButton::Kind kind) {
        auto* button = new ActionButton(theme, text, kind, ActionButton::Size::Compact, this);
        button->setObjectName(name);
        button->setAccessibleName(spoken);
        buttons->addWidget(button);
        return button;
    };
    m_choose = add(QStringLiteral("choose-logo"), tr("Choose …", "a picture"), tr("Choose a logo"),
                   ActionButton::Kind::Normal);
    m_remove = add(QStringLiteral("remove-logo"), tr("Remove"), tr("Remove the logo"), ActionButton::Kind::Danger);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    row->addLayout(column, 1);
    connect(m_choose, &QAbstractButton::clicked, this, &PaperLogoEdit::choose);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        setLogo({});
        m_choose->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    connect(&theme, &Theme::changed, m_picture, qOverload<>(&QWidget::update));
    showState();
}

void PaperLogoEdit::setLogo(const QByteArray& logo) {
    ++m_reading;
    m_logo = logo;
    m_fault.clear();
    m_picture->setLogo(logo);
    showState();
}

void PaperLogoEdit::choose() {
    auto* dialog =
        new QFileDialog(this, tr("Choose a logo"), {}, tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &PaperLogoEdit::read);
    dialog->open();
}

void PaperLogoEdit::read(const QString& path) {
    const int reading = ++m_reading;
    m_choose->setBusy(true, tr("Reading …"));
    runInBackground<Result<QByteArray>>([path] {
        return logoFromFile(path);
    }).then(this, [this, reading](const Result<QByteArray>& logo) {
        m_choose->setBusy(false);
        if (reading != m_reading) return;
        if (logo) {
            setLogo(*logo);
            Q_EMIT edited();
            return;
        }
        const bool large = !logo.error().fields.empty() && logo.error().fields.front().code == "too_large";
        showFault(logo.error().code == ErrorCode::NotFound ? tr("This file cannot be opened.")
                  : large                                  ? tr("This picture is too large. Make it smaller first.")
                                                           : tr("This is no picture that can be read."));
    });
}

void PaperLogoEdit::showFault(const QString& words) {
    m_fault = words;
    showState();
}

QString PaperLogoEdit::told() const {
    return m_words->text();
}

void PaperLogoEdit::showState() {
    m_remove->setVisible(!m_logo.isEmpty());
    m_words->setTone(m_fault.isEmpty() ? Tone::Neutral : Tone::Danger);
    const auto size = pngSize(m_logo);
    if (!m_fault.isEmpty())
        m_words->setText(m_fault);
    else if (size)
        m_words->setText(tr("PNG, %1 × %2 pixels, %3", "format, width, height, size of a file")
                             .arg(size->width())
                             .arg(size->height())
                             .arg(locale().formattedDataSize(m_logo.size(), 0, QLocale::DataSizeTraditionalFormat)));
    else
        m_words->setText(m_without);
    m_picture->setAccessibleName(m_words->text());
}

void PaperLogoEdit::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void PaperLogoEdit::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    read(path);
}

}  // namespace frontdesk
