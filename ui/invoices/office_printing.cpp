// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/office_printing.h"

#include <QBuffer>
#include <QLibrary>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace frontdesk {

namespace {

constexpr int kFinest = 600;       ///< dots an inch: finer is not sharper on paper
constexpr int kBandHeight = 1024;  ///< dots: a page of A4 at 600 dots an inch would take 139 MB at once
constexpr int kPngEffort = 85;     ///< quick rather than small: it lives for seconds
constexpr double kPointsPerInch = 72.0;
constexpr int kFirstIppFailure = 0x0400;  ///< RFC 8011, 4.1.6: client and server errors

/// A stripe of a page, packed.
struct Band {
    QPoint at;
    QByteArray png;
};
using DrawnPage = std::vector<Band>;

QByteArray packed(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG", kPngEffort) ? bytes : QByteArray();
}

/// Empty if it cannot be drawn or @p cancelled.
DrawnPage drawPage(const OpenedPages& pages, int page, int dotsPerInch, const std::atomic_bool& cancelled) {
    const QSizeF size = pages.sizes[static_cast<size_t>(page)] / kPointsPerInch * dotsPerInch;
    const QSize dots(qCeil(size.width()), qCeil(size.height()));
    DrawnPage sheet;
    for (int top = 0; top < dots.height(); top += kBandHeight) {
        if (cancelled) return {};
        const QRect area(0, top, dots.width(), std::min(kBandHeight, dots.height() - top));
        const QByteArray png = packed(pages.pages->draw(page, dotsPerInch, area).convertToFormat(QImage::Format_RGB32));
        if (png.isEmpty()) return {};
        sheet.push_back({area.topLeft(), png});
    }
    return sheet;
}

void paintPage(QPainter& painter, const DrawnPage& sheet, double scale) {
    painter.save();
    painter.scale(scale, scale);
    // Letters stay sharp: no JPEG.
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (const Band& band : sheet) painter.drawImage(band.at, QImage::fromData(band.png, "PNG"));
    painter.restore();
}

/// Qt does not tell what CUPS answered; CUPS keeps it for the thread that asked.
bool cupsRefused() {
    using LastError = int (*)();
    static const auto lastError =
        reinterpret_cast<LastError>(QLibrary::resolve(QStringLiteral("cups"), 2, "cupsLastError"));
    return lastError != nullptr && lastError() >= kFirstIppFailure;
}

void setUp(QPrinter& printer, const OfficeJob& job) {
    if (job.file.isEmpty()) {
        printer.setPrinterName(job.printer);
    } else {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(job.file);
    }
    printer.setDocName(job.title);
    printer.setCreator(QStringLiteral("Frontdesk"));
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(job.pages.sizes[static_cast<size_t>(job.first)], QPageSize::Point));
    printer.setCopyCount(job.copies);
    printer.setResolution(std::min(printer.resolution(), kFinest));
}

OfficeOutcome send(QPrinter& printer, const std::vector<DrawnPage>& sheets, int dotsPerInch) {
    QPainter painter;
    if (!painter.begin(&printer)) return OfficeOutcome::Refused;
    bool first = true;
    for (const DrawnPage& sheet : sheets) {
        if (!first && !printer.newPage()) return OfficeOutcome::Refused;
        first = false;
        paintPage(painter, sheet, double(printer.resolution()) / dotsPerInch);
    }
    const bool native = printer.outputFormat() == QPrinter::NativeFormat;
    if (!painter.end() || (native && cupsRefused())) return OfficeOutcome::Refused;
    return OfficeOutcome::Printed;
}

std::vector<OfficePrinter> knownPrinters() {
    std::vector<OfficePrinter> printers;
    const QString usual = QPrinterInfo::defaultPrinterName();
    for (const QString& name : QPrinterInfo::availablePrinterNames()) {
        const QString text = QPrinterInfo::printerInfo(name).description();
        printers.push_back({name, text.isEmpty() ? name : text, name == usual});
    }
    return printers;
}

}  // namespace

OfficePrinting::OfficePrinting(QObject* parent) : QObject(parent) {
    m_thread.setMaxThreadCount(1);
}

OfficePrinting::~OfficePrinting() {
    cancel();
    m_thread.waitForDone();
}

void OfficePrinting::printers(QObject* context, std::function<void(const std::vector<OfficePrinter>&)> answered) {
    auto promise = std::make_shared<QPromise<std::vector<OfficePrinter>>>();
    promise->start();
    promise->future().then(context, std::move(answered));
    m_thread.start([promise] {
        promise->addResult(knownPrinters());
        promise->finish();
    });
}

void OfficePrinting::print(const OfficeJob& job) {
    m_printing = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_thread.start([this, job, cancelled = m_cancelled] { run(job, cancelled); });
}

void OfficePrinting::cancel() {
    if (m_cancelled) *m_cancelled = true;
}

// On the thread of its own. What it tells is queued and dropped with this object, which outlives the thread's work.
void OfficePrinting::run(const OfficeJob& job, const Flag& cancelled) {
    const auto tell = [this](std::function<void()> what) {
        QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
    };
    const auto end = [this, &tell](OfficeOutcome outcome) {
        tell([this, outcome] {
            m_printing = false;
            Q_EMIT finished(outcome);
        });
    };
    // A printer that is not there would silently become a PDF where there is none at all.
    if (job.file.isEmpty() && QPrinterInfo::printerInfo(job.printer).isNull()) return end(OfficeOutcome::NoSuchPrinter);
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, job);
    if (!printer.isValid()) return end(OfficeOutcome::NoSuchPrinter);
    const int dotsPerInch = printer.resolution();
    const int count = job.last - job.first + 1;
    std::vector<DrawnPage> sheets;
    for (int page = job.first; page <= job.last; ++page) {
        DrawnPage sheet = drawPage(job.pages, page, dotsPerInch, *cancelled);
        if (*cancelled) return end(OfficeOutcome::Cancelled);
        if (sheet.empty()) return end(OfficeOutcome::NotDrawn);
        sheets.push_back(std::move(sheet));
        tell([this, done = page - job.first + 1, count] { Q_EMIT progressed(done, count); });
    }
    tell([this] { Q_EMIT sending(); });
    end(send(printer, sheets, dotsPerInch));
}

}  // namespace frontdesk
