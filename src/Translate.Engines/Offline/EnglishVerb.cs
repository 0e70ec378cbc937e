namespace Translate.Engines.Offline;

/// <summary>The forms of an English verb, or of a verb with its particle (<c>carry out</c>): the first word bends.</summary>
internal sealed record EnglishVerb(string Base, string Past, string Participle, string Gerund)
{
    /// <summary>The forms that the entry gives, and the regular ones where it gives none.</summary>
    public static EnglishVerb Of(LexiconEntry entry)
    {
        var parts = entry.English.Split(' ', 2);
        var tail = parts.Length > 1 ? " " + parts[1] : string.Empty;
        var past = entry.FormAt(0) is { Length: > 0 } irregular ? irregular : Regular(parts[0], "ed");
        var participle = entry.FormAt(1) is { Length: > 0 } second ? second : past;
        return new EnglishVerb(entry.English, past + tail, participle + tail, Regular(parts[0], "ing") + tail);
    }

    private static string Regular(string verb, string ending)
    {
        var isPast = ending == "ed";
        return verb switch
        {
            [.., 'i', 'e'] when !isPast => verb[..^2] + "ying",
            [.., 'e', 'e'] or [.., 'o', 'e'] or [.., 'y', 'e'] when !isPast => verb + ending,
            [.., 'e'] => verb[..^1] + ending,
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] when isPast => verb[..^1] + "ied",
            _ when Doubles(verb) => verb + verb[^1] + ending,
            _ => verb + ending,
        };
    }

    private static bool Doubles(string verb) =>
        EnglishStyle.Doubles(verb)
        || (verb is [.., var before, var vowel, var last] && IsVowel(vowel) && !IsVowel(before) && !IsVowel(last) && last is not ('w' or 'x' or 'y') && verb.Count(IsVowel) == 1)
        || (verb.Length == 4 && verb.StartsWith("qu", StringComparison.Ordinal));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
