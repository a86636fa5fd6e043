// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace cmbagent {

/// A button with a menu of words, of which any number can be ticked; the menu stays open meanwhile. Lives on the main
/// thread.
class WordFilter : public QPushButton
{
    Q_OBJECT

public:
    /// `all` stands on it while no word is chosen.
    explicit WordFilter(const QString& all, QWidget* parent = nullptr);

    /// The words there are; those that were chosen stay where they are still there.
    void setWords(QStringList words);
    /// In the order of the menu.
    [[nodiscard]] QStringList chosen() const;
    /// Chooses these and no others; words that are not there are left out.
    void choose(const QStringList& words);

Q_SIGNALS:
    /// Other words are chosen.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void adopt();

    const QString m_all;
    QMenu* m_menu;
};

} // namespace cmbagent
