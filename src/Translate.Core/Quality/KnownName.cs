namespace Translate.Core.Quality;

/// <summary>A word of a name that was seen.</summary>
/// <param name="Key">The word in lowercase letters.</param>
/// <param name="Place">Where it was seen first.</param>
/// <param name="Before">The word of the name before it; empty if absent.</param>
/// <param name="After">The word of the name after it; empty if absent.</param>
/// <param name="Source">The word of the source that it stands for; empty if none resembles it.</param>
internal sealed record KnownName(string Key, string Place, string Before, string After, string Source)
{
    /// <summary>Whether both are certainly of one person or place: they are next to the same name, or translate the same word of the source.</summary>
    public bool IsSameAs(KnownName other) =>
        (Before.Length > 0 && Before == other.Before)
        || (After.Length > 0 && After == other.After)
        || (Source.Length > 0 && Source == other.Source);
}
