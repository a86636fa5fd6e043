// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/providerfield.h"

#include "widgets/common/textlabels.h"
#include "widgets/window/windowstyle.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <tuple>
#include <utility>

namespace cmbagent {

namespace {

QPushButton* plainButton(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setAutoDefault(false); // Enter in a field means the field
    return button;
}

} // namespace

ProviderField::ProviderField(const ProviderRow& row, QWidget* parent)
    : QWidget(parent), m_row(row), m_title(new WrapLabel), m_state(new WrapLabel), m_set(plainButton({})),
      m_remove(plainButton(tr("Remove key"))), m_test(plainButton(tr("Test"))), m_address(new QLineEdit),
      m_requests(new QLineEdit), m_tokens(new QLineEdit), m_entry(new QWidget), m_key(new QLineEdit),
      m_save(plainButton(tr("Keep"))), m_word(new WrapLabel)
{
    setObjectName(QStringLiteral("provider-") + row.id);
    build();
    openKeyEntry(false);
    m_word->hide();
    showRow(row);
    connect(m_set, &QPushButton::clicked, this, [this] { openKeyEntry(true); });
    connect(m_remove, &QPushButton::clicked, this, &ProviderField::removeRequested);
    connect(m_save, &QPushButton::clicked, this, &ProviderField::giveKey);
    connect(m_key, &QLineEdit::returnPressed, this, &ProviderField::giveKey);
    connect(m_test, &QPushButton::clicked, this,
            [this] { m_isTesting ? Q_EMIT cancelRequested() : Q_EMIT testRequested(); });
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        if (m_address->text().trimmed() != m_row.url) {
            Q_EMIT addressGiven(m_address->text().trimmed());
        }
    });
    connect(m_requests, &QLineEdit::editingFinished, this, [this] { giveRate(ProviderRate::Requests); });
    connect(m_tokens, &QLineEdit::editingFinished, this, [this] { giveRate(ProviderRate::Tokens); });
}

void ProviderField::build()
{
    m_title->setFont(Theme::font(font(), 0, QFont::DemiBold));
    m_title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setLook(m_state, Look::Muted);
    growSideways(m_state);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Paste the key here"));
    auto* cancel = plainButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] { openKeyEntry(false); });
    auto* entry = new QHBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->addWidget(m_key, 1);
    entry->addWidget(m_save);
    entry->addWidget(cancel);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_state, 1);
    head->addWidget(m_set);
    head->addWidget(m_remove);
    auto* reach = new QHBoxLayout;
    reach->setSpacing(8);
    reach->addWidget(m_address, 1);
    reach->addWidget(m_test);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(head);
    all->addWidget(m_entry);
    all->addLayout(reach);
    all->addLayout(makeRates());
    all->addWidget(m_word);
}

QLayout* ProviderField::makeRates()
{
    auto* rates = new QHBoxLayout;
    rates->setSpacing(8);
    const std::pair<QLineEdit*, QString> lines[] = { { m_requests, tr("Requests a minute") },
                                                     { m_tokens, tr("Tokens a minute") } };
    for (const auto& [line, text] : lines) {
        auto* label = new QLabel(text);
        setLook(label, Look::Muted);
        label->setBuddy(line);
        line->setMaxLength(20);
        line->setToolTip(tr("At most; calls above that wait for their turn"));
        rates->addWidget(label);
        rates->addWidget(line, 1);
    }
    return rates;
}

QString ProviderField::keyWord() const
{
    switch (m_row.key) {
    case ProviderRow::Key::Keychain:
        return tr("Key in the keychain");
    case ProviderRow::Key::Session:
        return tr("Key in memory until the program ends");
    case ProviderRow::Key::Environment:
        return tr("Key from %1 of the environment").arg(m_row.variable);
    case ProviderRow::Key::None:
        break;
    }
    return m_row.isLocal ? tr("On this machine; needs no key") : tr("No key");
}

void ProviderField::setRow(const ProviderRow& row)
{
    if (row != m_row) {
        m_row = row;
        showRow(row);
    }
}

void ProviderField::showRow(const ProviderRow& row)
{
    const bool isKept = row.key == ProviderRow::Key::Keychain || row.key == ProviderRow::Key::Session;
    m_title->setText(row.label);
    m_state->setText(keyWord());
    m_set->setText(isKept ? tr("Change key…") : tr("Set key…"));
    m_remove->setVisible(isKept);
    if (!m_address->hasFocus() || !m_address->isModified()) {
        m_address->setText(row.url);
    }
    const std::tuple<QLineEdit*, QString, qint64> rates[] = { { m_requests, row.requests, row.usualRequests },
                                                              { m_tokens, row.tokens, row.usualTokens } };
    for (const auto& [line, text, usual] : rates) {
        if (!line->hasFocus() || !line->isModified()) {
            line->setText(text);
        }
        line->setPlaceholderText(usual > 0 ? QLocale().toString(usual) : tr("No limit"));
    }
    m_requests->setAccessibleName(tr("Most requests a minute to %1").arg(row.label));
    m_tokens->setAccessibleName(tr("Most tokens a minute of %1").arg(row.label));
    m_address->setPlaceholderText(row.usualUrl.isEmpty() ? tr("Empty: remove this server") : row.usualUrl);
    m_address->setAccessibleName(tr("Address of %1").arg(row.label));
    m_key->setAccessibleName(tr("Key of %1").arg(row.label));
    m_set->setAccessibleName(tr("Set the key of %1").arg(row.label));
    m_remove->setAccessibleName(tr("Remove the key of %1").arg(row.label));
    m_test->setAccessibleName(tr("Test the connection to %1").arg(row.label));
}

void ProviderField::setConnection(const ConnectionWord& word)
{
    m_isTesting = word.kind == ConnectionWord::Kind::Running;
    m_test->setText(m_isTesting ? tr("Cancel") : tr("Test"));
    switch (word.kind) {
    case ConnectionWord::Kind::None:
        m_word->clear();
        break;
    case ConnectionWord::Kind::Running:
        m_word->setText(tr("Asking for its models…"));
        break;
    case ConnectionWord::Kind::Good:
        m_word->setText(tr("It answers: %n model(s) after %1 ms.", nullptr, word.models).arg(word.millis));
        break;
    case ConnectionWord::Kind::Bad:
        return setFault(word.fault);
    }
    setLook(m_word, Look::Muted);
    m_word->setVisible(word.kind != ConnectionWord::Kind::None);
}

void ProviderField::setFault(const QString& fault)
{
    setLook(m_word, Look::Fault);
    m_word->setText(fault);
    m_word->setVisible(!fault.isEmpty());
}

QString ProviderField::word() const
{
    return m_word->isHidden() ? QString() : m_word->text();
}

void ProviderField::openKeyEntry(bool isOpen)
{
    m_key->clear();
    m_entry->setVisible(isOpen);
    m_set->setEnabled(!isOpen);
    if (isOpen) {
        m_key->setFocus(Qt::OtherFocusReason);
    }
}

void ProviderField::giveKey()
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty()) {
        return;
    }
    const bool hadFocus = m_key->hasFocus() || m_save->hasFocus();
    openKeyEntry(false); // and forgets it here
    if (hadFocus) {
        m_set->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT keyGiven(key);
}

void ProviderField::giveRate(ProviderRate rate)
{
    const bool isOfRequests = rate == ProviderRate::Requests;
    const QString typed = (isOfRequests ? m_requests : m_tokens)->text().trimmed();
    if (typed != (isOfRequests ? m_row.requests : m_row.tokens)) {
        Q_EMIT rateGiven(rate, typed);
    }
}

void ProviderField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_entry->isHidden()) {
        openKeyEntry(false);
        m_set->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace cmbagent
