// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/approvalmodel.h"

#include <algorithm>
#include <tuple>

namespace cmbagent {

namespace {

bool isSame(const ApprovalRow& a, const ApprovalRow& b)
{
    const auto key = [](const ApprovalRow& row) {
        const OpenApproval& o = row.open;
        return std::tie(o.run, o.runName, o.id, o.step, o.stepTitle, o.question, o.requested, o.deadline, row.hash);
    };
    return key(a) == key(b);
}

} // namespace

ApprovalModel::ApprovalModel(QObject* parent) : QAbstractListModel(parent) { }

void ApprovalModel::setAll(const QList<OpenApproval>& open)
{
    std::vector<ApprovalRow> next;
    for (const OpenApproval& approval : open) {
        const int known = rowOf(approval.id);
        next.push_back({ approval, known < 0 ? BlobHash {} : at(known).hash });
    }
    replace([](const ApprovalRow&) { return true; }, next);
}

void ApprovalModel::setRun(const RunProjection& run)
{
    std::vector<ApprovalRow> next;
    for (const Approval& approval : run.approvals()) {
        const ApprovalRequested& request = approval.request;
        // A step that was cancelled while it waited asks nobody any more; one that failed stays failed while it asks.
        const bool waits = request.kind == ApprovalKind::Plan || isAboutResults(request.kind)
            || isAboutFailure(request.kind) || run.step(request.step).state == StepState::WaitingApproval;
        if (!approval.isOpen() || !waits || isEnded(run.state())) {
            continue;
        }
        OpenApproval open;
        open.run = run.run();
        open.project = run.created().project;
        open.runName = run.created().name;
        open.id = request.id;
        open.step = request.step;
        open.stepId = run.askerId(request.step);
        open.stepTitle = run.askerLabel(request.step);
        open.question = request.question;
        open.requested = approval.requestedAt;
        open.deadline = request.deadline;
        open.kind = request.kind;
        open.onDeadline = request.onDeadline;
        open.options = request.options;
        open.hash = request.hash;
        next.push_back({ open, request.hash });
    }
    replace([id = run.run()](const ApprovalRow& row) { return row.open.run == id; }, next);
}

void ApprovalModel::removeRun(const RunId& run)
{
    replace([run](const ApprovalRow& row) { return row.open.run == run; }, {});
}

void ApprovalModel::clear()
{
    replace([](const ApprovalRow&) { return true; }, {});
}

template <typename IsOurs>
void ApprovalModel::replace(IsOurs isOurs, const std::vector<ApprovalRow>& next)
{
    const int before = count();
    for (int row = count() - 1; row >= 0; --row) {
        const ApprovalRow& old = m_rows[size_t(row)];
        const bool stays = !isOurs(old)
            || std::any_of(next.begin(), next.end(), [&](const ApprovalRow& a) { return a.open.id == old.open.id; });
        if (!stays) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    std::vector<ApprovalId> news;
    for (const ApprovalRow& approval : next) {
        const int known = rowOf(approval.open.id);
        if (known >= 0) {
            if (!isSame(m_rows[size_t(known)], approval)) {
                m_rows[size_t(known)] = approval;
                Q_EMIT dataChanged(index(known), index(known));
            }
            continue;
        }
        const auto place =
            std::upper_bound(m_rows.begin(), m_rows.end(), approval, [](const ApprovalRow& a, const ApprovalRow& b) {
                return a.open.requested < b.open.requested;
            });
        const int row = int(place - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(place, approval);
        endInsertRows();
        news.push_back(approval.open.id);
    }
    if (count() != before) {
        Q_EMIT countChanged(count());
    }
    for (const ApprovalId& id : news) {
        Q_EMIT asked(id);
    }
}

int ApprovalModel::rowOf(const ApprovalId& id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const ApprovalRow& a) { return a.open.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ApprovalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ApprovalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OpenApproval& row = at(index.row()).open;
    switch (role) {
    case Qt::DisplayRole:
    case QuestionRole:
        return row.question;
    case ApprovalIdRole:
        return QVariant::fromValue(row.id);
    case RunIdRole:
        return QVariant::fromValue(row.run);
    case RunNameRole:
        return row.runName;
    case StepIndexRole:
        return row.step;
    case StepIdRole:
        return row.stepId;
    case StepTitleRole:
        return row.stepTitle;
    case RequestedAtRole:
        return QVariant::fromValue(row.requested);
    case DeadlineRole:
        return QVariant::fromValue(row.deadline);
    case HashRole:
        return at(index.row()).hash.isNull() ? QString() : at(index.row()).hash.toHex();
    default:
        return {};
    }
}

} // namespace cmbagent
