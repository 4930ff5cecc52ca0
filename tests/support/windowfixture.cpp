#include "support/windowfixture.h"

#include "editor/textpane.h"
#include "preview/previewpane.h"
#include "resources/resources.h"
#include "shell/filedesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QTest>

namespace wengao::tests {

WindowFixture::WindowFixture()
    : folder(QDir::tempPath() + QStringLiteral("/wengao window XXXXXX")),
      settings(folder.filePath(QStringLiteral("settings.ini"))),
      session(folder.filePath(QStringLiteral("session.ini"))),
      appearance(settings)
{
    resources::initialize();
    openWindow();
    window->resize(1500, 900);
    window->show();
}

void WindowFixture::openWindow()
{
    window = std::make_unique<shell::MainWindow>(shell::Environment{
        {files, clock}, settings, session, prompts, appearance, folder.filePath(QStringLiteral("state"))});
}

bool WindowFixture::restart(const QStringList &filesToOpen)
{
    if (!window->close())
        return false;
    window.reset();
    openWindow();
    window->show();
    window->start(filesToOpen);
    return true;
}

WindowFixture::~WindowFixture() = default;

QString WindowFixture::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    return path;
}

QString WindowFixture::writeSample() const
{
    for (const QString &image : {QStringLiteral("manuscript.svg"), QStringLiteral("steps.svg")})
        (void)write(image, read(QStringLiteral(":/wengao/sample/") + image));
    return write(QStringLiteral("sample.md"), read(QStringLiteral(":/wengao/sample/sample.md")));
}

QByteArray WindowFixture::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QVariant WindowFixture::evaluated(const QString &script)
{
    QVariant answer;
    bool answered = false;
    window->previewPane()->evaluate(script, [&](const QVariant &value) {
        answer = value;
        answered = true;
    });
    if (!QTest::qWaitFor([&] { return answered; }, 10000))
        qWarning("the page did not answer");
    return answer;
}

void WindowFixture::save()
{
    window->save();
    if (!QTest::qWaitFor([this] { return !window->files()->isBusy(); }, 30000))
        qWarning("the save does not end");
}

void WindowFixture::compose(const QString &preedit, const QString &commit)
{
    editor::TextPane *pane = window->currentView()->pane();
    QInputMethodEvent composing(preedit, {});
    QCoreApplication::sendEvent(pane, &composing);
    QInputMethodEvent committing;
    committing.setCommitString(commit);
    QCoreApplication::sendEvent(pane, &committing);
}

} // namespace wengao::tests
