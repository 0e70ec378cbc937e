namespace Translate.EngineEmulators.LibreTranslate;

/// <summary>How a LibreTranslate server is started.</summary>
public sealed record LibreTranslateLimits
{
    /// <summary>The key of the server. Null, the default, if it has no keys.</summary>
    public string? Key { get; init; }

    /// <summary>Whether every request needs the key. Default false: without one, a request is welcome too.</summary>
    public bool IsKeyRequired { get; init; }

    /// <summary><c>--char-limit</c>: characters of a request. Default -1, no limit.</summary>
    public int CharLimit { get; init; } = -1;

    /// <summary><c>--batch-limit</c>: texts of a request. Default -1, no limit.</summary>
    public int BatchLimit { get; init; } = -1;

    /// <summary><c>--load-only</c>: the languages. Default Indonesian and English.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "id"];
}
