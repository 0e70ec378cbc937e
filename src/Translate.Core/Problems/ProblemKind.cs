namespace Translate.Core.Problems;

/// <summary>What sort of thing went wrong, so far as it decides how the program ends.</summary>
public enum ProblemKind
{
    /// <summary>An article, or a path that should name one, cannot be used.</summary>
    BadInput,

    /// <summary>The command line, the settings, the glossary or the output folder cannot be used.</summary>
    BadConfiguration,

    /// <summary>An engine refused who asked.</summary>
    Credentials,

    /// <summary>An engine refused the pace to the end of all retries.</summary>
    RateLimited,

    /// <summary>The engine's quota or the user's own budget is used up.</summary>
    OverQuota,

    /// <summary>An engine could not be reached, or did not answer in time.</summary>
    Network,

    /// <summary>A fault of this program.</summary>
    Internal,
}
