// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sessions/sessionsdialog.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

enum PlaceColumn { PlaceName, PlaceRuns, PlaceMade, PlaceSize };
constexpr int sessionRole = Qt::UserRole;
constexpr int projectRole = Qt::UserRole + 1;
constexpr int placeRunRole = Qt::UserRole + 2;

SessionId sessionOf(const QTreeWidgetItem* row)
{
    return row ? row->data(PlaceName, sessionRole).value<SessionId>() : SessionId();
}

ProjectId projectOf(const QTreeWidgetItem* row)
{
    return row ? row->data(PlaceName, projectRole).value<ProjectId>() : ProjectId();
}

RunId runOf(const QTreeWidgetItem* row)
{
    return row ? row->data(PlaceName, placeRunRole).value<RunId>() : RunId();
}

void markRow(QTreeWidgetItem* row, bool isCurrent)
{
    QFont font = row->font(PlaceName);
    font.setBold(isCurrent);
    row->setFont(PlaceName, font);
}

} // namespace

SessionsDialog::SessionsDialog(QWidget* parent)
    : QDialog(parent), m_bar(new MessageBar), m_tree(new QTreeWidget),
      m_showArchived(new QCheckBox(tr("Show arch&ived sessions"))), m_open(new QPushButton(tr("&Work here"))),
      m_newSession(new QPushButton(tr("New &session…"))), m_newProject(new QPushButton(tr("New &project…"))),
      m_rename(new QPushButton(tr("&Rename…"))), m_archive(new QPushButton(tr("&Archive"))),
      m_delete(new QPushButton(tr("&Delete")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("sessionsDialog"));
    setWindowTitle(tr("Sessions and projects"));
    build();
    connectButtons();
    adopt();
}

void SessionsDialog::build()
{
    auto* sentence = new WrapLabel(
        tr("A session keeps runs, limits and questions apart from those of other sessions; projects put its runs in "
           "order. New runs begin in the project that is marked. A run stays where it was made."));
    sentence->setMuted(true);
    m_tree->setHeaderLabels({ tr("Name"), tr("Runs"), tr("Made"), tr("On disk") });
    m_tree->setAccessibleName(tr("Sessions, projects and their runs"));
    m_tree->setItemDelegate(new PlainIconDelegate(m_tree));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8); // the name never goes
    m_tree->header()->setSectionResizeMode(PlaceName, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(PlaceRuns, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(PlaceMade, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(PlaceSize, QHeaderView::ResizeToContents);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_tree, 1);
    row->addWidget(makeButtons());
    auto* close = new QPushButton(tr("&Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* last = new QHBoxLayout;
    last->addWidget(m_showArchived);
    last->addStretch(1);
    last->addWidget(close);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_bar);
    all->addWidget(sentence);
    all->addLayout(row, 1);
    all->addLayout(last);
    sizeToText(this, 135, 520);
}

QWidget* SessionsDialog::makeButtons()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    setLook(m_open, Look::PrimaryButton);
    setLook(m_delete, Look::DangerButton);
    for (QPushButton* button : { m_open, m_newSession, m_newProject, m_rename, m_archive, m_delete }) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    column->addStretch(1);
    return box;
}

void SessionsDialog::connectButtons()
{
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &SessionsDialog::adopt);
    connect(m_tree, &QTreeWidget::itemActivated, this, &SessionsDialog::openChosen);
    connect(m_showArchived, &QCheckBox::toggled, this, &SessionsDialog::fill);
    connect(m_open, &QPushButton::clicked, this, &SessionsDialog::openChosen);
    connect(m_rename, &QPushButton::clicked, this, &SessionsDialog::renameChosen);
    connect(m_delete, &QPushButton::clicked, this, &SessionsDialog::deleteChosen);
    connect(m_archive, &QPushButton::clicked, this, [this] {
        const SessionId session = sessionOf(m_tree->currentItem());
        if (const SessionPlace* known = place(session)) {
            Q_EMIT archiveRequested(session, !known->session.isArchived);
        }
    });
    connect(m_newSession, &QPushButton::clicked, this, [this] {
        ask({ tr("New session"), tr("It begins with its own limits and without runs."), tr("&Make it"), tr("&Not now"),
              false, QStringLiteral("plus") },
            tr("Name of the session"), {}, [this](const QString& name) {
                isTaken(name, {}) ? showError({ ErrorCode::BadInput,
                                                tr("There is a session “%1” already.").arg(name),
                                                tr("Choose another name."),
                                                {},
                                                {},
                                                {} })
                                  : Q_EMIT createSessionRequested(name);
            });
    });
    connect(m_newProject, &QPushButton::clicked, this, [this] {
        const SessionId session = sessionOf(m_tree->currentItem());
        ask({ tr("New project"), tr("A place for runs that belong together, in the session that is chosen."),
              tr("&Make it"), tr("&Not now"), false, QStringLiteral("plus") },
            tr("Name of the project"), {},
            [this, session](const QString& name) { Q_EMIT createProjectRequested(session, name); });
    });
}

ConfirmDialog* SessionsDialog::question() const
{
    return m_question;
}

void SessionsDialog::showPlaces(const QList<SessionPlace>& places, const SessionId& session, const ProjectId& project)
{
    m_places = places;
    m_session = session;
    m_project = project;
    fill();
}

void SessionsDialog::showError(const Error& error)
{
    m_bar->showError(error);
}

void SessionsDialog::fill()
{
    const SessionId session = sessionOf(m_tree->currentItem());
    const ProjectId project = projectOf(m_tree->currentItem());
    m_tree->clear();
    for (const SessionPlace& place : m_places) {
        if (!place.session.isArchived || m_showArchived->isChecked() || place.session.id == m_session) {
            addSession(place);
        }
    }
    const SessionId wantedSession = session.isNull() ? m_session : session;
    const ProjectId wantedProject = session.isNull() ? m_project : project;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        if (sessionOf(top) == wantedSession) {
            m_tree->setCurrentItem(top);
            for (int k = 0; k < top->childCount(); ++k) {
                if (!wantedProject.isNull() && projectOf(top->child(k)) == wantedProject) {
                    m_tree->setCurrentItem(top->child(k));
                }
            }
        }
    }
    adopt();
}

void SessionsDialog::addSession(const SessionPlace& place)
{
    const bool isOpen = place.session.id == m_session;
    QString title = place.session.name;
    title = place.session.isArchived ? tr("%1 (archived)", "session").arg(title) : title;
    auto* top = new QTreeWidgetItem(
        m_tree, { title, QLocale().toString(place.session.runCount), Labels::exactTime(place.session.created) });
    top->setIcon(PlaceName, Icons::icon(QStringLiteral("stack")));
    top->setToolTip(PlaceName, title);
    top->setTextAlignment(PlaceRuns, Qt::AlignRight | Qt::AlignVCenter);
    top->setText(PlaceSize, Labels::fileSize(place.session.diskBytes));
    top->setTextAlignment(PlaceSize, Qt::AlignRight | Qt::AlignVCenter);
    top->setData(PlaceName, sessionRole, QVariant::fromValue(place.session.id));
    markRow(top, isOpen);
    for (const ProjectSummary& project : place.projects) {
        const bool isHere = isOpen && project.id == m_project;
        auto* row =
            new QTreeWidgetItem(top,
                                { isHere ? tr("%1 · new runs begin here", "project").arg(project.name) : project.name,
                                  QLocale().toString(project.runCount), Labels::exactTime(project.created) });
        row->setIcon(PlaceName, Icons::icon(QStringLiteral("folder")));
        row->setToolTip(PlaceName, row->text(PlaceName));
        row->setTextAlignment(PlaceRuns, Qt::AlignRight | Qt::AlignVCenter);
        row->setData(PlaceName, sessionRole, QVariant::fromValue(place.session.id));
        row->setData(PlaceName, projectRole, QVariant::fromValue(project.id));
        markRow(row, isHere);
        for (const RunSummary& run : place.runs) {
            if (run.project == project.id) {
                auto* leaf = new QTreeWidgetItem(row, { run.name, QString(), Labels::exactTime(run.created) });
                leaf->setIcon(PlaceName, Icons::status(statusOf(run)));
                leaf->setToolTip(PlaceName, run.name + QLatin1Char('\n') + Labels::status(statusOf(run)));
                leaf->setData(PlaceName, sessionRole, QVariant::fromValue(place.session.id));
                leaf->setData(PlaceName, projectRole, QVariant::fromValue(project.id));
                leaf->setData(PlaceName, placeRunRole, QVariant::fromValue(run.id));
            }
        }
    }
    top->setExpanded(true);
}

const SessionPlace* SessionsDialog::place(const SessionId& id) const
{
    const auto at = std::find_if(m_places.cbegin(), m_places.cend(),
                                 [&id](const SessionPlace& known) { return known.session.id == id; });
    return at == m_places.cend() ? nullptr : &*at;
}

bool SessionsDialog::isTaken(const QString& name, const SessionId& besides) const
{
    return std::any_of(m_places.cbegin(), m_places.cend(), [&](const SessionPlace& known) {
        return known.session.name == name && known.session.id != besides;
    });
}

void SessionsDialog::adopt()
{
    const QTreeWidgetItem* row = m_tree->currentItem();
    const SessionPlace* known = place(sessionOf(row));
    const ProjectId project = projectOf(row);
    const bool isRun = !runOf(row).isNull();
    const bool isHere = known && known->session.id == m_session && (project.isNull() || project == m_project);
    m_open->setText(isRun ? tr("&Open run") : tr("&Work here"));
    m_open->setEnabled(known && (isRun || !isHere));
    m_open->setToolTip(isHere && !isRun ? tr("New runs begin here already") : tr("Show its runs; new ones begin here"));
    m_newProject->setEnabled(known);
    m_rename->setEnabled(known && !isRun);
    m_archive->setEnabled(known && project.isNull() && known->session.id != m_session);
    m_archive->setText(known && known->session.isArchived ? tr("&Take out of archive") : tr("&Archive"));
    m_archive->setToolTip(known && known->session.id == m_session ? tr("This session is open; work in another first")
                                                                  : tr("Out of sight; nothing is lost"));
    m_delete->setEnabled(known && !isRun && !isHere);
    m_delete->setToolTip(isHere ? tr("New runs begin here; work in another place first")
                                : tr("With all its runs and their files; for a while this can be undone"));
}

void SessionsDialog::openChosen()
{
    const QTreeWidgetItem* row = m_tree->currentItem();
    if (!m_open->isEnabled()) {
        return;
    }
    runOf(row).isNull() ? Q_EMIT openRequested(sessionOf(row), projectOf(row))
                        : Q_EMIT runRequested(sessionOf(row), runOf(row));
}

void SessionsDialog::renameChosen()
{
    const QTreeWidgetItem* row = m_tree->currentItem();
    const SessionPlace* known = place(sessionOf(row));
    if (!known) {
        return;
    }
    const SessionId session = known->session.id;
    const ProjectId project = projectOf(row);
    QString name = known->session.name;
    for (const ProjectSummary& its : known->projects) {
        name = its.id == project ? its.name : name;
    }
    ask({ project.isNull() ? tr("Rename session") : tr("Rename project"),
          tr("Names are for you; runs and files keep their places."), tr("&Rename"), tr("&Keep name"), false,
          QStringLiteral("modify") },
        tr("Name"), name, [this, session, project](const QString& typed) {
            if (!project.isNull()) {
                Q_EMIT renameProjectRequested(session, project, typed);
            } else if (isTaken(typed, session)) {
                showError({ ErrorCode::BadInput,
                            tr("There is a session “%1” already.").arg(typed),
                            tr("Choose another name."),
                            {},
                            {},
                            {} });
            } else {
                Q_EMIT renameSessionRequested(session, typed);
            }
        });
}

void SessionsDialog::deleteChosen()
{
    const QTreeWidgetItem* row = m_tree->currentItem();
    const SessionPlace* known = place(sessionOf(row));
    if (!known) {
        return;
    }
    const ProjectId project = projectOf(row);
    if (project.isNull()) {
        Q_EMIT deleteSessionRequested(known->session.id, known->session.name);
        return;
    }
    for (const ProjectSummary& its : known->projects) {
        if (its.id == project) {
            Q_EMIT deleteProjectRequested(known->session.id, project, its.name);
        }
    }
}

void SessionsDialog::ask(const Question& question, const QString& label, const QString& text,
                         const std::function<void(const QString&)>& then)
{
    m_bar->clear();
    if (m_question) {
        m_question->close();
    }
    m_question = new ConfirmDialog(question, label, text, this);
    connect(m_question, &ConfirmDialog::confirmed, this, [then](const QString& typed) { then(typed.trimmed()); });
    m_question->show();
    m_question->activateWindow();
}

} // namespace cmbagent
