using System.Text;

namespace Translate.Core.Segmentation;

/// <summary>
/// Converts splitting rules to regular expressions that mean the same in ICU, Java and .NET: no lookaround, no flags, no set
/// operations. An exception is a rule before the one that it restricts.
/// </summary>
internal static class SrxRules
{
    private const string Blank = @"[\s\u00A0]+";
    private const string Opening = @"[""'`“‘„‚«‹(\[{¿¡]*";
    private const string Quoting = @"[""'`“‘„‚«‹]*";
    private const string Closing = @"[""'”’»›)\]}]*";
    private const string Marks = @"[.!?…。！？؟]+";
    private const string Marker = "(?:[0-9]{1,3}|[A-Za-z]|[IVXLC]{1,5}|[ivx]{1,5})";
    private const string Initials = @"\b\p{Lu}\.(?:\p{Lu}\p{L}{0,3}\.)*";
    private const string Consonants = @"\b[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,4}\.";
    private const string Start = @"[\p{Lu}\p{Lo}\p{Nd}\p{Sc}@#•]";

    /// <summary>Returns the rules in order. The first match decides.</summary>
    public static IEnumerable<SrxRule> Create(SplitterRules rules)
    {
        var neverFinal = JoinAbbreviations(rules, "never-final");
        var mayBeFinal = $"(?:{JoinAbbreviations(rules, "may-be-final")}|{Initials}|{Consonants})";
        var openers = $"{Blank}{Quoting}{JoinOpeners(rules.Openers)}";
        return
        [
            new(true, @"\n[\s\u00A0]*\n", string.Empty, "a blank line"),
            new(true, @"\n", @"[\s\u00A0]*[•▪■●]", "an item with a bullet"),
            new(false, $@"^[\s\u00A0]*(?:{Marker}\.)+", Blank, "a list marker at the start"),
            new(false, $@"^[\s\u00A0]*{JoinWords(rules.SectionWords)}{Blank}{Marker}\.", Blank, "the head of a section"),
            new(false, $@"[:;]{Blank}{Marker}\.", Blank, "a list marker after a colon"),
            new(true, $"{JoinWords(rules.Labels)}{Blank}{Marker}\\.", $"{Blank}{Opening}{Start}", "a label: vitamin C."),
            new(true, $@"[0-9]{Blank}(?:\p{{Lu}}|{JoinWords(rules.Units)})\.", $"{Blank}{Opening}{Start}", "a quantity: Rp1,2 T."),
            new(true, neverFinal, $"{Blank}{Quoting}{JoinOpeners(rules.StrongOpeners)}", "a title without a name after it"),
            new(false, neverFinal, Blank, "titles, addresses, companies, documents"),
            new(false, JoinAbbreviations(rules, "before-number"), $"{Blank}[0-9IVXLC]", "abbreviations before a number"),
            new(false, JoinAbbreviations(rules, "usually-final"), $@"{Blank}[(\[{{]", "list closers before a bracket"),
            new(true, JoinAbbreviations(rules, "usually-final"), $"{Blank}{Opening}{Start}", "list closers"),
            new(true, mayBeFinal, openers, "degrees, initials and companies before a word that starts a sentence"),
            new(false, mayBeFinal, Blank, "degrees, initials and companies before a name"),
            new(true, JoinMarkedNames(rules), openers, "names with a terminator before a word that starts a sentence"),
            new(false, JoinMarkedNames(rules), Blank, "names with a terminator"),
            new(true, @"[(\[]\S+[.!?][)\]]", openers, "a single word in brackets before a word that starts a sentence"),
            new(false, @"[(\[]\S+[.!?][)\]]", Blank, "a single word in brackets"),
            new(false, @"[(\[](?:\.+|…)[)\]]", Blank, "an omission in brackets"),
            new(true, @"[\s\u00A0](?:\.\.+|…)", openers, "dots alone before a word that starts a sentence"),
            new(false, @"[\s\u00A0](?:\.\.+|…)", Blank, "dots alone"),
            new(true, Marks + Closing, $"{Blank}{Opening}{Start}", "any other terminator before text that can start a sentence"),
            new(
                true,
                Marks + Closing,
                $@"{Blank}{Opening}(?:\p{{Ll}}-?\p{{Lu}}|www\.|https?:|{JoinWords(rules.LowercaseStarts)})",
                "any other terminator before a lowercase name"
            ),
        ];
    }

    private static string JoinAbbreviations(SplitterRules rules, string section) =>
        $@"\b(?:{string.Join('|', rules.Sections[section].SelectMany(GetSpellings).Distinct().OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal))})\.";

    /// <summary>Returns patterns for the spellings in which an abbreviation is recognized.</summary>
    private static IEnumerable<string> GetSpellings(string entry)
    {
        var forms = LetterCaseClassifier.GetAllowedCases(entry);
        return forms.HasFlag(LetterCases.Uppercase) && forms.HasFlag(LetterCases.Lowercase)
                ?
                [
                    string.Concat(
                        entry.Select(c => char.IsLetter(c) ? $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]" : Escape(c))
                    ),
                ]
            : forms.HasFlag(LetterCases.Lowercase) ? [AnyFirstCase(entry)]
            : [Escape(entry)];
    }

    private static string JoinWords(WildcardWordSet words) =>
        $@"\b(?:{string.Join('|', words.All.Where(word => !word.Contains('*', StringComparison.Ordinal)).Select(AnyFirstCase))})";

    private static string JoinOpeners(WildcardWordSet words) =>
        $@"(?:{string.Join('|', words.All.Select(word => WithFirstCase(word, small: false).Replace(@"\*", @"\p{Ll}{2,}", StringComparison.Ordinal)))}|\p{{Lu}}\p{{Ll}}+-\p{{Ll}}+)\b";

    private static string JoinMarkedNames(SplitterRules rules) => $@"\b(?:{string.Join('|', rules.MarkedNames.All.Select(AnyFirstCase))})";

    /// <summary>Matches the word with its first letter in either case.</summary>
    private static string AnyFirstCase(string word) => WithFirstCase(word, small: true);

    private static string WithFirstCase(string word, bool small) =>
        word[0] == '*' ? @"\p{Lu}\p{Ll}+" + Escape(word[1..])
        : !char.IsLower(word[0]) ? Escape(word)
        : small ? $"[{char.ToUpperInvariant(word[0])}{word[0]}]{Escape(word[1..])}"
        : char.ToUpperInvariant(word[0]) + Escape(word[1..]);

    private static string Escape(string text) => string.Concat(text.Select(Escape));

    private static string Escape(char c) =>
        char.IsLetterOrDigit(c) || c is '-' or '/' or '%' ? c.ToString() : new StringBuilder("\\").Append(c).ToString();
}
