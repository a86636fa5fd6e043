// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFrame>

class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace cmbagent {

class LongText;

/// A bar inside a page that says what happened and how to mend it; details fold; it goes when dismissed. Main thread.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Info, Warning, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows the bar. Empty parts are left out.
    void showMessage(Kind kind, const QString& what, const QString& mend = {}, const QString& detail = {});
    void showError(const Error& error);
    /// One button that mends it, for example "&Try again"; empty: none. `clear` and every `show…` take it away.
    void setAction(const QString& text);
    void setDismissible(bool dismissible);
    /// Texts of many lines show their beginning, and the rest when a person asks for it. Not for what a person decides
    /// about.
    void foldLongTexts();
    void clear();
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString what() const;

Q_SIGNALS:
    void dismissed();
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setDetailShown(bool shown);

    Kind m_kind = Kind::Info;
    LongText* m_what;
    LongText* m_mend;
    QPlainTextEdit* m_detail;
    QToolButton* m_fold;
    QToolButton* m_copy;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace cmbagent
