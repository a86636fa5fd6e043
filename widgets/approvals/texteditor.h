// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace cmbagent {

class WrapLabel;

/// A text that is shown with a question, to be changed before the answer: says whether it is changed, and leads back to
/// what was shown. Main thread.
class TextEditor : public QWidget
{
    Q_OBJECT

public:
    /// `name` and `mediaType` as in Evidence.
    TextEditor(const QString& name, const QString& mediaType, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] bool isChanged() const;
    /// With the line ends it had, as far as the editor can tell.
    [[nodiscard]] QString text() const;
    void restore();
    [[nodiscard]] QPlainTextEdit* editor() const { return m_editor; }
    [[nodiscard]] QPushButton* back() const { return m_back; }

Q_SIGNALS:
    void changed();

private:
    void showState();

    QPlainTextEdit* m_editor;
    WrapLabel* m_state;
    QPushButton* m_back;
    QString m_original; ///< as the editor spells it
    bool m_hasReturns = false; ///< lines end as on Windows
};

} // namespace cmbagent
