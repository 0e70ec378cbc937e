using Microsoft.Extensions.Logging;
using Translate.Core.Problems;
using Translate.Review.Security;

namespace Translate.Server.Security;

/// <summary>The users as the file has them now: a removed user is unknown from the next request on. Thread-safe.</summary>
/// <param name="file">The file.</param>
/// <param name="loggers">Receive why the file cannot be read.</param>
internal sealed partial class UserDirectory(UserFile file, ILoggerFactory loggers)
{
    private readonly Lock _lock = new();
    private readonly ILogger _logger = loggers.CreateLogger("Server");
    private (DateTime Written, long Length) _stamp;
    private IReadOnlyList<ServerUser> _users = [];

    /// <summary>Returns all users; none if the file cannot be read.</summary>
    public IReadOnlyList<ServerUser> GetAll()
    {
        var info = new FileInfo(file.FilePath);
        var stamp = info.Exists ? (info.LastWriteTimeUtc, info.Length) : default;
        lock (_lock)
        {
            if (stamp != _stamp)
            {
                _stamp = stamp;
                _users = Read();
            }

            return _users;
        }
    }

    /// <summary>Returns the user with a token; null if nobody has it.</summary>
    public ServerUser? Find(string token) =>
        token.Length is 0 or > SecretToken.MaxLength ? null : SecretToken.Find(GetAll(), user => user.Hash, token);

    /// <summary>Returns the user with the hash of a token; null if nobody has it.</summary>
    public ServerUser? FindByHash(string hash) => GetAll().FirstOrDefault(user => user.TokenHash == hash);

    private IReadOnlyList<ServerUser> Read()
    {
        try
        {
            return file.Read();
        }
        catch (ProblemException e)
        {
            // With a broken file nobody is let in.
            LogUnreadable(_logger, e.Problems[0].ToString());
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody can sign in: {Problem}")]
    private static partial void LogUnreadable(ILogger logger, string problem);
}
