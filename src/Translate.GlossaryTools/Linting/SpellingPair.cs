using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>Two entries with spellings that are the same except for case, hyphens and spaces.</summary>
internal sealed record SpellingPair(string FirstSpelling, TermEntry First, string SecondSpelling, TermEntry Second)
{
    /// <summary>Whether they are the same character for character; <c>translate run</c> refuses such a glossary.</summary>
    public bool IsExact => FirstSpelling == SecondSpelling;

    /// <summary>Whether they differ in nothing that the matcher sees.</summary>
    public bool IsOneToTheMatcher => TextFolding.CasedWords(FirstSpelling) == TextFolding.CasedWords(SecondSpelling);

    /// <summary>More for spellings that have more in common.</summary>
    public int Nearness =>
        IsExact ? 3
        : IsOneToTheMatcher ? 2
        : DiffersInCapitals ? 1
        : 0;

    /// <summary>Whether they differ in capitals alone.</summary>
    public bool DiffersInCapitals => !IsOneToTheMatcher && TextFolding.Words(FirstSpelling) == TextFolding.Words(SecondSpelling);

    /// <summary>Whether either entry is no longer used.</summary>
    public bool HasDeprecated => First.Status == TermStatus.Deprecated || Second.Status == TermStatus.Deprecated;

    /// <summary>Whether both require the same rendering.</summary>
    public bool HasSameTarget => TextFolding.Letters(First.Target) == TextFolding.Letters(Second.Target);

    /// <summary>In what the spellings differ, for a message.</summary>
    public string Difference =>
        IsExact ? "in nothing"
        : DiffersInCapitals ? "in capitals"
        : "in hyphens and blanks";
}
