// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace cmbagent {

class EventModel;

/// Puts words, icons and headings to the bare events. Lives on the main thread.
class EventWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    EventWords(EventModel* events, QObject* parent);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    EventModel* m_events;
};

} // namespace cmbagent
