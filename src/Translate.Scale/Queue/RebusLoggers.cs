using Microsoft.Extensions.Logging;
using Rebus.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Translate.Scale.Queue;

/// <summary>Passes what Rebus reports to the program's log.</summary>
internal sealed partial class RebusLoggers(ILoggerFactory loggers) : AbstractRebusLoggerFactory
{
    /// <inheritdoc/>
    protected override ILog GetLogger(Type type) => new Log(this, loggers.CreateLogger(type.FullName!));

    private sealed partial class Log(RebusLoggers factory, ILogger logger) : ILog
    {
        public void Debug(string message, params object[] objs) => WriteDebug(logger, Format(message, objs));

        public void Info(string message, params object[] objs) => WriteDebug(logger, Format(message, objs));

        public void Warn(string message, params object[] objs) => WriteWarning(logger, Format(message, objs));

        public void Warn(Exception exception, string message, params object[] objs) =>
            WriteWarning(logger, $"{Format(message, objs)}: {exception.Message}");

        public void Error(string message, params object[] objs) => WriteWarning(logger, Format(message, objs));

        public void Error(Exception exception, string message, params object[] objs) =>
            WriteWarning(logger, $"{Format(message, objs)}: {exception.Message}");

        private string Format(string message, object[] objs) => factory.RenderString(message, objs);

        [LoggerMessage(200, LogLevel.Debug, "{Message}")]
        private static partial void WriteDebug(ILogger logger, string message);

        [LoggerMessage(201, LogLevel.Warning, "{Message}")]
        private static partial void WriteWarning(ILogger logger, string message);
    }
}
