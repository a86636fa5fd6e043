// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace cmbagent {

/// What events are about, as a person would sort them.
enum class EventKind : quint8 { Run, Step, Question, Number, Note };
EventKind kindOf(const EventBody& body);

/// The history of a run narrowed by kind, step and words. Lives on the main thread.
class EventFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Over EventWords.
    explicit EventFilter(QAbstractItemModel* words, QObject* parent = nullptr);

    void setKind(std::optional<EventKind> kind); ///< nothing: all but samples of what steps take
    void setStep(int step); ///< -1: all
    void setText(const QString& text); ///< in what happened and its details
    [[nodiscard]] bool isFiltering() const { return m_kind || m_step >= 0 || !m_text.isEmpty(); }

Q_SIGNALS:
    void filterChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void apply();

    std::optional<EventKind> m_kind;
    int m_step = -1;
    QString m_text;
};

} // namespace cmbagent
