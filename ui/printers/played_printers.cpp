// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/played_printers.h"

#include "printing/print_rules.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPainter>

namespace frontdesk {

namespace {

constexpr int kDots = 576;

/// A paper that looks like one.
QByteArray drawnPaper() {
    QImage paper(kDots, 700, QImage::Format_Mono);
    paper.fill(1);
    QPainter painter(&paper);
    painter.setPen(Qt::black);
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setPixelSize(72);
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRect(0, 20, kDots, 90), Qt::AlignCenter, QStringLiteral("No. 51"));
    font.setPixelSize(30);
    font.setBold(false);
    painter.setFont(font);
    int y = 160;
    for (const QString& line :
         {QStringLiteral("2  Jollof rice      90.00"), QStringLiteral("1  Kelewele         25.00"),
          QStringLiteral("1  Sobolo           12.00")}) {
        painter.drawText(10, y, line);
        y += 48;
    }
    painter.drawLine(0, y, kDots, y);
    painter.drawText(10, y + 56, QStringLiteral("Total          GHS 127.00"));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    paper.save(&buffer, "PNG");
    return png;
}

template <class T>
QFuture<T> ready(T value) {
    return QtFuture::makeReadyFuture<T>(std::move(value));
}

}  // namespace

PlayedPrinters::PlayedPrinters(const Clock& clock, IdSource& ids, ChangeFeed& feed) : m_feed(feed) {
    const auto receipts = ids.make<PrinterId>();
    const auto grill = ids.make<PrinterId>();
    shownPlan.printers = {{receipts,
                           QStringLiteral("Receipts"),
                           QStringLiteral("tcp://192.168.1.50:9100"),
                           QStringLiteral("80mm-48"),
                           {},
                           true,
                           {}},
                          {grill,
                           QStringLiteral("Grill"),
                           QStringLiteral("usb:///dev/usb/lp0"),
                           QStringLiteral("80mm-42"),
                           {},
                           true,
                           receipts}};
    shownPlan.routes = {{PaperKind::Receipts, {}, receipts},
                        {PaperKind::Documents, {}, receipts},
                        {PaperKind::Kitchen, QStringLiteral("grill"), grill}};
    views = {{receipts, QStringLiteral("Receipts"), PrinterTrouble::None, {}, 0, 1, {}},
             {grill, QStringLiteral("Grill"), PrinterTrouble::NoPaper, {}, 2, 0, {}}};
    const auto paper = [&](PrintWhat what, int order, int minutes, PrintJobState state, const PrinterId& printer) {
        PaperView view;
        view.id = ids.make<PrintJobId>();
        view.what = what;
        view.orderNumber = order;
        view.state = state;
        view.printer = printer;
        view.order = ids.make<OrderId>();
        view.attempts = 1;
        view.createdAt = clock.now().plusMinutes(-minutes);
        if (what == PrintWhat::Kitchen) {
            view.station = QStringLiteral("grill");
            view.ticketSeq = 180 + order - 46;
        }
        return view;
    };
    shownPapers = {paper(PrintWhat::Receipt, 51, 6, PrintJobState::Asking, receipts),
                   paper(PrintWhat::Kitchen, 52, 4, PrintJobState::Queued, grill),
                   paper(PrintWhat::Kitchen, 54, 1, PrintJobState::Queued, grill),
                   paper(PrintWhat::Receipt, 53, 3, PrintJobState::Confirmed, receipts),
                   paper(PrintWhat::Invoice, 49, 18, PrintJobState::Confirmed, receipts)};
    shownPapers.front().problem = QString::fromUtf16(print_problem::kUnsure);
}

std::vector<ProfileView> PlayedPrinters::profiles() const {
    return {{QStringLiteral("80mm-48"), QStringLiteral("80 mm, 48 columns"), 48, 576},
            {QStringLiteral("80mm-42"), QStringLiteral("80 mm, 42 columns"), 42, 512},
            {QStringLiteral("58mm-32"), QStringLiteral("58 mm, 32 columns"), 32, 384}};
}

QStringList PlayedPrinters::stations() const {
    return {QStringLiteral("bar"), QStringLiteral("grill"), QStringLiteral("kitchen")};
}

void PlayedPrinters::tell() {
    m_feed.publish(
        {PrintersChanged{std::make_shared<const PrinterPlan>(shownPlan)}, PrintJobChanged{{}, PrintJobState::Queued}});
}

QFuture<Status> PlayedPrinters::save(const PrinterPlan& plan, const Caller&) {
    ++saves;
    saved = plan;
    if (!answer) return ready(answer);
    shownPlan = plan;
    std::vector<PrinterView> now;
    for (const Printer& printer : plan.printers) {
        if (!printer.enabled) continue;
        PrinterView view;
        view.id = printer.id;
        for (const PrinterView& known : views)
            if (known.id == printer.id) view = known;
        view.name = printer.name;
        now.push_back(view);
    }
    views = std::move(now);
    tell();
    return ready(answer);
}

QFuture<FoundPrinter> PlayedPrinters::find() {
    m_search = std::make_shared<QPromise<FoundPrinter>>();
    m_search->start();
    return m_search->future();
}

void PlayedPrinters::comeUpon(const FoundPrinter& found) {
    if (m_search) m_search->addResult(found);
}

void PlayedPrinters::endSearch() {
    if (m_search) m_search->finish();
}

QFuture<Result<PrinterTrouble>> PlayedPrinters::test(const Printer& printer, TestPaper what, const Caller&) {
    lastTested = printer;
    tests.push_back(what);
    if (!holdsTests) return ready(tested);
    m_test = std::make_shared<QPromise<Result<PrinterTrouble>>>();
    m_test->start();
    return m_test->future();
}

QFuture<Result<std::vector<PaperView>>> PlayedPrinters::papers(int printed) {
    std::vector<PaperView> listed;
    for (const PaperView& paper : shownPapers) {
        const bool done = paper.state == PrintJobState::Confirmed || paper.state == PrintJobState::Cancelled;
        if (done && printed-- <= 0) continue;
        listed.push_back(paper);
    }
    return ready<Result<std::vector<PaperView>>>(listed);
}

QFuture<Result<QByteArray>> PlayedPrinters::picture(const PrintJobId& id) {
    pictured = id;
    return ready<Result<QByteArray>>(drawnPaper());
}

QFuture<Status> PlayedPrinters::note(const QString& what) {
    asked += what;
    return ready(answer);
}

QFuture<Status> PlayedPrinters::retry(const PrintJobId& id) {
    return note(QStringLiteral("retry ") + id.toString());
}
QFuture<Status> PlayedPrinters::confirm(const PrintJobId& id) {
    return note(QStringLiteral("confirm ") + id.toString());
}
QFuture<Status> PlayedPrinters::cancel(const PrintJobId& id, const Caller&) {
    return note(QStringLiteral("cancel ") + id.toString());
}
QFuture<Status> PlayedPrinters::move(const PrintJobId& id, const PrinterId& printer, const Caller&) {
    return note(QStringLiteral("move %1 %2").arg(id.toString(), printer.toString()));
}

}  // namespace frontdesk
