using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <summary>The forms of an English verb or phrasal verb (<c>carry out</c>). Only the first word is inflected.</summary>
internal sealed record EnglishVerb(string Base, string Past, string Participle, string Gerund)
{
    /// <summary>The third person singular of the present.</summary>
    public string Present
    {
        get
        {
            var parts = Base.Split(' ', 2);
            return (
                    parts[0] switch
                    {
                        "have" => "has",
                        "be" => "is",
                        "do" => "does",
                        "go" => "goes",
                        var verb => EnglishInflection.Pluralize(verb),
                    }
                ) + (parts.Length > 1 ? " " + parts[1] : string.Empty);
        }
    }

    /// <summary>Returns the forms given in the entry, and regular or known irregular forms for the others.</summary>
    public static EnglishVerb From(LexiconEntry entry)
    {
        var parts = entry.English.Split(' ', 2);
        var tail = parts.Length > 1 ? " " + parts[1] : string.Empty;
        var known = EnglishConjugation.GetPast(parts[0]);
        var past = entry.GetForm(0) is { Length: > 0 } irregular ? irregular : known.Past;
        var participle =
            entry.GetForm(1) is { Length: > 0 } second ? second
            : entry.GetForm(0) is { Length: > 0 } ? past
            : known.Participle;
        return new EnglishVerb(
            entry.English,
            past + tail,
            participle + tail,
            (parts[0] == "be" ? "being" : EnglishConjugation.GetGerund(parts[0])) + tail
        );
    }
}
