// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settingfield.h"

#include "core/workflow.h"
#include "widgets/common/textlabels.h"
#include "widgets/editor/pairtable.h"
#include "widgets/window/windowstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <optional>

namespace cmbagent {

SettingField::SettingField(const SettingSpec& spec, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_word(new WrapLabel)
{
    setObjectName(spec.key);
    auto* title = new WrapLabel(spec.title);
    title->setFont(Theme::font(font(), 0, QFont::DemiBold));
    auto* help =
        new WrapLabel(spec.waitsForStart ? tr("%1 Holds from the next start on.").arg(spec.help).trimmed() : spec.help);
    help->setMuted(true);
    help->setVisible(!help->text().isEmpty());
    m_word->hide();
    buildEditor();
    // Before it is a part of this: afterwards Qt moves what Tab comes by.
    setFocusProxy(m_line ? static_cast<QWidget*>(m_line) : m_editor);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    const bool isWide = m_spec.kind == SettingSpec::Kind::Facts || m_spec.kind == SettingSpec::Kind::Path
        || m_spec.kind == SettingSpec::Kind::Counts;
    if (isWide) {
        grid->addWidget(title, 0, 0, 1, 2);
        grid->addWidget(help, 1, 0, 1, 2);
        grid->addWidget(m_editor, 2, 0, 1, 2);
        grid->addWidget(m_word, 3, 0, 1, 2);
    } else {
        grid->addWidget(title, 0, 0);
        grid->addWidget(help, 1, 0);
        grid->addWidget(m_editor, 0, 1, 2, 1, Qt::AlignTop);
        grid->addWidget(m_word, 2, 0, 1, 2);
    }
}

void SettingField::buildEditor()
{
    switch (m_spec.kind) {
    case SettingSpec::Kind::Switch:
        m_editor = makeSwitch();
        break;
    case SettingSpec::Kind::Choice:
        m_editor = makeChoice();
        break;
    case SettingSpec::Kind::Number:
        m_editor = makeNumber();
        break;
    case SettingSpec::Kind::Path:
        m_editor = makePath();
        break;
    case SettingSpec::Kind::Counts:
        m_editor = makeCounts();
        break;
    case SettingSpec::Kind::Action:
        m_editor = makeAction();
        break;
    case SettingSpec::Kind::Facts:
        m_editor = makeFacts();
        break;
    }
    QWidget* named = m_line ? static_cast<QWidget*>(m_line) : m_editor;
    named->setAccessibleName(m_spec.title);
    named->setAccessibleDescription(m_spec.help);
}

QWidget* SettingField::makeSwitch()
{
    m_switch = new QCheckBox(tr("On"));
    connect(m_switch, &QCheckBox::clicked, this, [this](bool isOn) {
        m_value = isOn;
        Q_EMIT changed(isOn);
    });
    return m_switch;
}

QWidget* SettingField::makeChoice()
{
    m_choice = new QComboBox;
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(14);
    m_choice->setFocusPolicy(Qt::StrongFocus); // a wheel over the page means the page
    for (const SettingChoice& choice : m_spec.choices) {
        m_choice->addItem(choice.text, choice.value);
    }
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_value = m_choice->currentData();
        Q_EMIT changed(m_value);
    });
    return m_choice;
}

QWidget* SettingField::makeNumber()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_line = new QLineEdit;
    m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_line->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    row->addWidget(m_line, 1);
    if (!m_spec.unit.isEmpty()) {
        row->addWidget(new QLabel(m_spec.unit));
    }
    row->addStretch(1);
    connect(m_line, &QLineEdit::textEdited, this, &SettingField::checkNumber);
    connect(m_line, &QLineEdit::editingFinished, this, &SettingField::takeLine);
    return box;
}

QWidget* SettingField::makePath()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_line = new QLineEdit;
    m_line->setPlaceholderText(m_spec.placeholder);
    m_line->setClearButtonEnabled(true);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose: %1").arg(m_spec.title));
    row->addWidget(m_line, 1);
    row->addWidget(choose);
    connect(m_line, &QLineEdit::editingFinished, this, &SettingField::takeLine);
    connect(choose, &QPushButton::clicked, this, &SettingField::choosePath);
    return box;
}

QWidget* SettingField::makeCounts()
{
    m_counts = new PairTable(tr("Name"), tr("How many"));
    connect(m_counts, &PairTable::valueChosen, this, [this](const QString& name, const QString& text) {
        takeCount(name, text, m_value.toMap().contains(name) ? name : QString());
    });
    connect(m_counts, &PairTable::keyRenamed, this, [this](const QString& before, const QString& name) {
        takeCount(name, m_value.toMap().value(before).toString(), before);
    });
    connect(m_counts, &PairTable::pairRemoved, this, [this](const QString& name) {
        QVariantMap counts = m_value.toMap();
        counts.remove(name);
        adoptCounts(counts);
    });
    return m_counts;
}

QWidget* SettingField::makeAction()
{
    auto* button = new QPushButton(m_spec.button);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &SettingField::pressed);
    return button;
}

QWidget* SettingField::makeFacts()
{
    m_facts = new WrapLabel;
    return m_facts;
}

void SettingField::choosePath()
{
    auto* dialog = new QFileDialog(this, m_spec.title, m_line->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_line->setText(path);
        takeLine();
    });
    dialog->open();
}

QString SettingField::numberText(double value) const
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', m_spec.decimals);
}

std::optional<double> SettingField::typedNumber() const
{
    bool isNumber = false;
    const double value = QLocale().toDouble(m_line->text().trimmed(), &isNumber);
    const bool isWhole = m_spec.decimals > 0 || value == double(qint64(value));
    return isNumber && isWhole && value >= m_spec.smallest && value <= m_spec.largest ? std::optional(value)
                                                                                      : std::nullopt;
}

void SettingField::checkNumber()
{
    if (typedNumber()) {
        return setWord({}, false);
    }
    setWord(rangeWord(), true);
}

QString SettingField::rangeWord() const
{
    return (m_spec.decimals > 0 ? tr("A number from %1 to %2") : tr("A whole number from %1 to %2"))
        .arg(numberText(m_spec.smallest), numberText(m_spec.largest));
}

void SettingField::takeCount(const QString& name, const QString& text, const QString& before)
{
    QVariantMap counts = m_value.toMap();
    const int count = text.trimmed().isEmpty() ? 1 : text.trimmed().toInt(); // 0: it is no number
    if (!isStepId(name)) {
        return setWord(tr("“%1” cannot be a name: a letter comes first, then letters, digits, '-' or '_'.").arg(name),
                       true);
    }
    if (name != before && counts.contains(name)) {
        return setWord(tr("“%1” is listed already.").arg(name), true);
    }
    if (count < m_spec.smallest || count > m_spec.largest) {
        return setWord(rangeWord(), true);
    }
    counts.remove(before);
    counts.insert(name, count);
    adoptCounts(counts);
}

void SettingField::adoptCounts(const QVariantMap& counts)
{
    setValue(counts);
    Q_EMIT changed(m_value);
}

void SettingField::takeLine()
{
    if (m_spec.kind == SettingSpec::Kind::Path) {
        if (m_line->text().trimmed() != m_value.toString()) {
            m_value = m_line->text().trimmed();
            Q_EMIT changed(m_value);
        }
        return;
    }
    checkNumber();
    const auto typed = typedNumber();
    if (typed && *typed != m_value.toDouble()) {
        m_value = m_spec.decimals > 0 ? QVariant(*typed) : QVariant(int(*typed));
        Q_EMIT changed(m_value);
    }
}

void SettingField::setValue(const QVariant& value)
{
    m_value = value.isValid() ? value : m_spec.otherwise;
    if (m_switch) {
        m_switch->setChecked(m_value.toBool());
    } else if (m_choice) {
        const auto fits = [this](const SettingChoice& choice) { return choice.value == m_value; };
        const auto at = std::find_if(m_spec.choices.cbegin(), m_spec.choices.cend(), fits);
        if (at == m_spec.choices.cend()) { // from a file edited by hand, or an older program: shown, not lost
            m_choice->addItem(m_value.toString(), m_value);
        }
        m_choice->setCurrentIndex(m_choice->findData(m_value));
    } else if (m_counts) {
        m_counts->setPairs(QJsonObject::fromVariantMap(m_value.toMap()));
    } else if (m_facts) {
        m_facts->setText(m_value.toString());
    } else if (m_line) {
        m_line->setText(m_spec.kind == SettingSpec::Kind::Number ? numberText(m_value.toDouble()) : m_value.toString());
    }
    setWord({}, false);
}

QVariant SettingField::value() const
{
    return m_value;
}

void SettingField::setWord(const QString& word, bool isFault)
{
    m_isFaulty = isFault && !word.isEmpty();
    m_word->setText(word);
    m_word->setVisible(!word.isEmpty());
    m_word->setMuted(!m_isFaulty);
    setLook(m_word, m_isFaulty ? Look::Fault : Look::Muted);
    if (m_line) {
        m_line->setProperty("fault", m_isFaulty);
        restyle(m_line);
        m_line->setAccessibleDescription(word.isEmpty() ? m_spec.help : word);
    } else if (m_counts) {
        m_counts->setAccessibleDescription(word.isEmpty() ? m_spec.help : word);
    }
}

QString SettingField::word() const
{
    return m_word->text();
}

bool SettingField::fits(const QString& searched) const
{
    QStringList parts { m_spec.title, m_spec.help, m_spec.words, m_spec.key };
    for (const SettingChoice& choice : m_spec.choices) {
        parts.append(choice.text);
    }
    const QString all = parts.join(QLatin1Char(' '));
    const QStringList words = searched.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
                       [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace cmbagent
