// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/invoices/document_file.h"

#include <QWidget>

#include <map>

namespace frontdesk {

/// The pages of a document under each other, as wide as there is room. They are drawn elsewhere, at the screen's
/// resolution and once they come into sight; what went out of sight is dropped.
class PagesView : public QWidget {
    Q_OBJECT
public:
    explicit PagesView(Theme& theme, QWidget* parent = nullptr);
    /// @param name for screen readers
    void show(const OpenedPages& pages, const QString& name);
    [[nodiscard]] int pageCount() const { return m_pages.count(); }
    [[nodiscard]] bool isDrawn(int page) const { return m_pictures.count(page) > 0; }
    [[nodiscard]] QRect pageRect(int page) const;
    /// Pages to leave pale: they are not printed. Default: none.
    void setChosen(int first, int last);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pageDrawn(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintPage(QPainter& painter, int page);
    void drawNext();
    void dropFarPages();
    [[nodiscard]] int pageWidth(int width) const;
    [[nodiscard]] int pageHeight(int page, int width) const;
    [[nodiscard]] int dotsWide() const;

    Theme& m_theme;
    OpenedPages m_pages;
    std::map<int, QImage> m_pictures;
    int m_generation = 0;  ///< a late picture of another document is dropped
    int m_first = 0;
    int m_last = -1;  ///< -1: all
    bool m_drawing = false;
    bool m_failed = false;
};

}  // namespace frontdesk
