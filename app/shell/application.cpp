#include "shell/application.h"

#include "preview/graphics.h"
#include "preview/previewpane.h"
#include "resources/resources.h"
#include "shell/appearance.h"
#include "shell/mainwindow.h"
#include "shell/signalwatch.h"
#include "translations/translator.h"

#include <QDir>
#include <QIcon>
#include <QLocale>
#include <QLoggingCategory>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

namespace wengao::shell {

namespace {

QString folderOf(QStandardPaths::StandardLocation location)
{
    const QString folder = QStandardPaths::writableLocation(location);
    QDir().mkpath(folder);
    return folder;
}

/// Qt 6.4 has no name yet for the folder where programs keep what must survive them.
QString stateFolder()
{
    const QString base =
        qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    const QString folder = base + QStringLiteral("/wengao");
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

/// The locales of the language setting, by its value; an empty name follows the system.
constexpr const char *languages[] = {"", "en", "zh_CN"};

} // namespace

void Application::prepare()
{
    // The web engine lists its start-up choices at every start; QT_LOGGING_RULES brings them back.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false"));
    preview::applyGraphics(preview::chooseGraphics(preview::graphicsFacts()));
    preview::PreviewPane::registerScheme();
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

Application::Application(int &argc, char **argv, std::unique_ptr<prompts::Prompts> prompts)
    : m_application(argc, argv),
      m_prompts(prompts ? std::move(prompts) : std::make_unique<prompts::DialogPrompts>())
{
    QApplication::setApplicationName(QStringLiteral("wengao"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(WENGAO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("wengao"));
    resources::initialize();
    const QString config = folderOf(QStandardPaths::AppConfigLocation);
    m_settings = std::make_unique<settings::Settings>(config + QStringLiteral("/settings.ini"));
    m_session = std::make_unique<settings::SessionState>(stateFolder() + QStringLiteral("/session.ini"));
    translate();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/wengao/icons/wengao.svg")));
    // Without a CJK family of its own the system picks one letter by letter, in uneven weights.
    QFont font = QApplication::font();
    font.setFamilies({font.family(), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei")});
    QApplication::setFont(font);
    m_appearance = std::make_unique<Appearance>(*m_settings);
}

Application::~Application() = default;

void Application::translate()
{
    const int choice = m_settings->value(settings::keys::language);
    const bool known = choice > 0 && choice < static_cast<int>(std::size(languages));
    const QLocale locale = translations::textLocale(QString::fromLatin1(known ? languages[choice] : ""));
    QLocale::setDefault(locale);
    translations::install(locale);
}

MainWindow &Application::open(const QStringList &files)
{
    m_window = std::make_unique<MainWindow>(Environment{{m_files, m_clock},
                                                        *m_settings,
                                                        *m_session,
                                                        *m_prompts,
                                                        *m_appearance,
                                                        stateFolder(),
                                                        folderOf(QStandardPaths::AppDataLocation)});
    m_signals = std::make_unique<SignalWatch>();
    QObject::connect(m_signals.get(), &SignalWatch::endRequested, m_window.get(), [this] {
        m_window->secure();
        // Not quit(), which asks the window first, and that the person: nobody may be there to answer. exit()
        // ends the loops that run now. While the window starts that is the one of a question, behind which
        // the next one or the window itself would open, so it is said until no loop is left.
        auto *again = new QTimer(m_window.get());
        QObject::connect(again, &QTimer::timeout, m_window.get(), [] { QCoreApplication::exit(); });
        again->start(0);
    });
    QObject::connect(m_window->previewPane(), &preview::PreviewPane::engineStarted, m_signals.get(),
                     &SignalWatch::renew);
    QObject::connect(&m_application, &QGuiApplication::focusWindowChanged, m_signals.get(),
                     &SignalWatch::renew);
    // Room for the frame, whose size nobody knows yet.
    constexpr QSize frame(16, 48);
    m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize() - frame));
    m_window->show();
    m_window->start(files);
    return *m_window;
}

int Application::run()
{
    open(QApplication::arguments().mid(1));
    return QApplication::exec();
}

} // namespace wengao::shell
