namespace Translate.Engines.Offline;

/// <content>The prepositions and complements that words take.</content>
internal static partial class EnglishStyle
{
    /// <summary>Whether a noun after this one follows with "of" in English: it is of a verb (<c>penemuan</c>), or is listed.</summary>
    public static bool TakesOf(Lexeme head)
    {
        var form = head.Entry?.Form ?? string.Empty;
        var isOfVerb =
            form.StartsWith("pe", StringComparison.Ordinal)
            && form.Length > 7
            && form.EndsWith("an", StringComparison.Ordinal)
            && form[2] is 'm' or 'n';
        return form.EndsWith("nya", StringComparison.Ordinal) && head is { HasPossessor: false, Class: WordClass.Noun }
            || (isOfVerb && !Sections["not-of-verbs"].Contains(form))
            || Sections["with-of"].Contains(head.English)
            || LastWord(head.English) is "warning"
            || TakesIn(head)
            || TakesFor(head);
    }

    /// <summary>Whether a noun after this one follows with "in": a rise in prices.</summary>
    public static bool TakesIn(Lexeme head) => Sections["with-in"].Contains(head.English);

    /// <summary>Returns the preposition of place that a noun takes: in, on or at; null if none is listed.</summary>
    public static string? GetPreposition(string noun) =>
        Sections["at"].Contains(LastWord(noun).ToLowerInvariant()) ? "at"
        : Sections["on"].Contains(LastWord(noun).ToLowerInvariant()) ? "on"
        : null;

    /// <summary>Returns the verb of speech that an Indonesian adjective is after a quotation: <c>jelas</c>, explain; null for other words.</summary>
    public static string? GetAttribution(string form) =>
        form switch
        {
            "jelas" or "terang" => "explain",
            "tegas" => "stress",
            "lanjut" => "continue",
            "tambah" => "add",
            "sambung" => "continue",
            "pesan" => "advise",
            "harap" => "hope",
            _ => null,
        };

    /// <summary>Returns the adjective that an Indonesian verb without object is: <c>menarik</c>, interesting; null for other verbs.</summary>
    public static string? GetAdjective(string form) =>
        form switch
        {
            "menarik" => "interesting",
            "mengejutkan" => "surprising",
            "membingungkan" => "confusing",
            "memuaskan" => "satisfactory",
            "mengkhawatirkan" => "worrying",
            "mengecewakan" => "disappointing",
            "menyenangkan" => "pleasant",
            "melelahkan" => "tiring",
            "menguntungkan" => "profitable",
            "merugikan" => "harmful",
            "membahayakan" => "dangerous",
            "mematikan" => "deadly",
            "menjanjikan" => "promising",
            "meyakinkan" => "convincing",
            _ => null,
        };

    /// <summary>Returns the adjective of a direction: northern; null for other words.</summary>
    public static string? GetRegion(string direction) =>
        direction switch
        {
            "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" => direction + "ern",
            "middle" or "center" or "amid" => "central",
            _ => null,
        };

    /// <summary>Returns the English of a part of the day; null for other words.</summary>
    public static string? GetDayPart(string form) =>
        form switch
        {
            "malam" => "night",
            "pagi" or "dini hari" => "morning",
            "siang" or "sore" => "afternoon",
            "petang" => "evening",
            _ => null,
        };

    /// <summary>Whether an agent follows the participle. After a verb of naming, it is the name.</summary>
    public static bool TakesAgent(string participle) =>
        !Sections["no-agent"].Contains(participle)
        && !LastWord(participle).EndsWith("ing", StringComparison.Ordinal)
        && LastWord(participle)
            is not (
                "by"
                or "be"
                or "under"
                or "to"
                or "with"
                or "for"
                or "in"
                or "on"
                or "from"
                or "as"
                or "at"
                or "into"
                or "of"
                or "about"
                or "over"
                or "against"
            );

    /// <summary>Returns how a verb after the object of this one is joined to it.</summary>
    public static VerbComplement GetComplement(Lexeme verb)
    {
        var english = (verb.Entry?.English ?? verb.English).Replace(" each other", string.Empty, StringComparison.Ordinal);
        return Sections["with-to"].Contains(english) ? VerbComplement.To
            : Sections["with-bare"].Contains(english) ? VerbComplement.Bare
            : Sections["with-from-ing"].Contains(english) ? VerbComplement.From
            : Sections["with-of-ing"].Contains(english) ? VerbComplement.Of
            : verb.Is(WordFeatures.Speech) || Sections["with-clause"].Contains(english.Replace(' ', '_')) ? VerbComplement.Clause
            : VerbComplement.Gerund;
    }
}
