// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QByteArray>
#include <QWidget>

namespace frontdesk {

class ActionButton;
class TextLabel;

/// The picture at the head of a paper: chosen from a file or dropped on it, or taken away. Files are read elsewhere
/// than on the thread of the windows.
class PaperLogoEdit : public QWidget {
    Q_OBJECT
public:
    /// @param without what stands in its place where there is none
    PaperLogoEdit(Theme& theme, const QString& without, QWidget* parent = nullptr);

    [[nodiscard]] const QByteArray& logo() const { return m_logo; }
    void setLogo(const QByteArray& logo);  ///< without a signal
    /// Reads a picture and takes it, or says why not.
    void read(const QString& path);
    /// @param words empty: nothing is wrong with it
    void showFault(const QString& words);
    [[nodiscard]] QString told() const;  ///< what stands beside the picture

Q_SIGNALS:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Picture;
    void choose();
    void showState();

    const QString m_without;
    QByteArray m_logo;
    QString m_fault;
    int m_reading = 0;  ///< a late file does not replace a newer one
    Picture* m_picture;
    TextLabel* m_words;
    ActionButton* m_choose;
    ActionButton* m_remove;
};

}  // namespace frontdesk
