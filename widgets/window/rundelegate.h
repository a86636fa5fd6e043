// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QStyledItemDelegate>

namespace cmbagent {

class Clock;

/// Paints a run in two lines: shape and name, then its state in words and when; a thin line of progress while it runs.
/// Projects are one line. Lives on the main thread.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RunDelegate(const Clock& clock, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// "Running · 4 of 7 · 2 min ago"
    [[nodiscard]] static QString secondLine(const RunSummary& run, Timestamp now);
    [[nodiscard]] static int settledCount(const RunSummary& run);

private:
    void paintProject(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const Clock& m_clock;
};

} // namespace cmbagent
