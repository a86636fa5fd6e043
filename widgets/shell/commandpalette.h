// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace cmbagent {

/// A field over the window in which one types a part of anything that can be done or gone to, and a list of what fits.
/// Arrows choose, Enter carries out, Esc closes and gives the keyboard back. Lives on the main thread.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// Lies in `window` and follows its size; hidden until it is opened.
    explicit CommandPalette(QWidget* window);

    void open(std::vector<PaletteEntry> entries);
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] QString note() const;
    /// Ids of what was used, the newest first; to be kept between two starts.
    [[nodiscard]] QStringList recent() const { return m_recent; }
    void setRecent(const QStringList& ids);

public Q_SLOTS:
    /// Closes without doing anything; the keyboard goes back where it was.
    void dismiss();
    /// Does what is chosen; what cannot be done now stays and says why.
    void accept();

Q_SIGNALS:
    void recentChanged(const QStringList& ids);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void place();
    void adopt();
    void showNote();
    void remember(const QString& id);
    [[nodiscard]] bool moves(int key);

    PaletteModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_note;
    QPointer<QWidget> m_before; ///< had the keyboard
    QStringList m_recent;
};

} // namespace cmbagent
