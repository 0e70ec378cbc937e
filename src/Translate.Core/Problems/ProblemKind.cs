namespace Translate.Core.Problems;

/// <summary>The kind of an error. It determines the exit code.</summary>
public enum ProblemKind
{
    /// <summary>An article, or the path of one, cannot be used.</summary>
    BadInput,

    /// <summary>The command line, the settings, the glossary or the output folder cannot be used.</summary>
    BadConfiguration,

    /// <summary>An engine rejected the credentials.</summary>
    Credentials,

    /// <summary>An engine rejected the request rate until all retries were used up.</summary>
    RateLimited,

    /// <summary>The quota of the engine or the budget of the user is used up.</summary>
    OverQuota,

    /// <summary>An engine could not be reached, or did not respond in time.</summary>
    Network,

    /// <summary>A bug in this program.</summary>
    Internal,
}
