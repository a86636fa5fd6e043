// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace cmbagent {

class ImageView;
class MessageBar;

/// Two pictures: side by side, one in the place of the other (Space changes between them), or what differs marked on a
/// pale copy of the first. Reads and compares them on a worker thread. Main thread.
class ImageDiffView : public QWidget
{
    Q_OBJECT

public:
    enum class Mode : quint8 { SideBySide, Blink, Difference };

    explicit ImageDiffView(QWidget* parent = nullptr);

    /// Files on disk; an empty path: this side has none.
    void showFiles(const QString& pathA, const QString& pathB);
    /// Pictures that are in memory.
    void showImages(const QImage& a, const QImage& b, const QImage& difference);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// In Blink: whether B is on show.
    [[nodiscard]] bool showsB() const { return m_showsB; }
    /// Checked: both take turns by themselves. Not offered where nothing is to move by itself.
    [[nodiscard]] QToolButton* blinkButton() const { return m_byItself; }
    [[nodiscard]] ImageView* first() const { return m_first; }
    [[nodiscard]] ImageView* second() const { return m_second; }
    /// What stands above the pictures.
    [[nodiscard]] QString caption() const;

    /// A pale copy of `a` with the pixels that differ in `b` in `color`, the stronger the more they differ; null when
    /// the sizes do. May be called on every thread.
    static QImage differenceOf(const QImage& a, const QImage& b, const QColor& color);

public Q_SLOTS:
    /// From A to B and back, as Space does.
    void blink();

Q_SIGNALS:
    /// The pictures are there, or the reason why they are not.
    void shown();

protected:
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QHBoxLayout* makeTools();
    void takeTurn();
    void offerTurns();
    void showMode();
    void showError(const QString& text);

    Mode m_mode = Mode::SideBySide;
    bool m_showsB = false;
    quint64 m_generation = 0; // answers for files shown before are dropped
    QImage m_a;
    QImage m_b;
    QImage m_difference;
    QButtonGroup* m_modes;
    QToolButton* m_switch;
    QToolButton* m_byItself;
    QTimer* m_turns;
    MessageBar* m_bar;
    QLabel* m_captionA;
    QLabel* m_captionB;
    QWidget* m_right;
    ImageView* m_first;
    ImageView* m_second;
};

} // namespace cmbagent
