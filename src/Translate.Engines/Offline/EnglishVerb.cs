using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <summary>The forms of an English verb, or of a verb with its particle (<c>carry out</c>): the first word bends.</summary>
internal sealed record EnglishVerb(string Base, string Past, string Participle, string Gerund)
{
    /// <summary>The forms that the entry gives, and those of the language where it gives none.</summary>
    public static EnglishVerb From(LexiconEntry entry)
    {
        var parts = entry.English.Split(' ', 2);
        var tail = parts.Length > 1 ? " " + parts[1] : string.Empty;
        var known = EnglishConjugation.GetPast(parts[0]);
        var past = entry.GetForm(0) is { Length: > 0 } irregular ? irregular : known.Past;
        var participle = entry.GetForm(1) is { Length: > 0 } second ? second : entry.GetForm(0) is { Length: > 0 } ? past : known.Participle;
        return new EnglishVerb(entry.English, past + tail, participle + tail, EnglishConjugation.GetGerund(parts[0]) + tail);
    }
}
