// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace cmbagent {

class WrapLabel;

/// One thing the tour points at.
struct TourStop
{
    QPointer<QWidget> place; ///< null or hidden: the card stands in the middle
    QString title;
    QString text;
};

/// A short tour over the window: dims it but for one place at a time, and says what that is for. Enter and the arrows
/// go on and back, Esc leaves. Deletes itself. Lives on the main thread.
class WelcomeTour : public QWidget
{
    Q_OBJECT

public:
    /// Covers `window` and follows its size.
    WelcomeTour(const QList<TourStop>& stops, QWidget* window);

    [[nodiscard]] int stop() const { return m_stop; }
    /// What it points at, in its own coordinates; empty where it points at nothing.
    [[nodiscard]] QRect spot() const;
    [[nodiscard]] QFrame* card() const { return m_card; }
    [[nodiscard]] QString text() const;

public Q_SLOTS:
    /// Ends the tour after the last stop.
    void next();
    void back();
    void leave();

Q_SIGNALS:
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void showStop();
    void arrange();

    QList<TourStop> m_stops;
    int m_stop = 0;
    QPointer<QWidget> m_before; ///< had the keyboard
    QFrame* m_card;
    QLabel* m_count;
    WrapLabel* m_title;
    WrapLabel* m_text;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace cmbagent
