using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>The word lists of the sentence splitter. Kept as data, so that users can add abbreviations. Immutable and thread-safe.</summary>
public sealed class SplitterRules
{
    private const string Resource = "sentence-rules.txt";

    private readonly Dictionary<string, (AbbreviationKind Kind, LetterCases Forms)>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;

    private SplitterRules(SplitterRuleSections sections)
    {
        Sections = sections;
        _abbreviations = SplitterRuleSections
            .AbbreviationSections.SelectMany(kind =>
                sections[kind.Key]
                    .GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
                    .Select(spellings =>
                        KeyValuePair.Create(
                            spellings.Key,
                            (kind.Value, spellings.Select(LetterCaseClassifier.GetAllowedCases).Aggregate((all, one) => all | one))
                        )
                    )
            )
            .ToDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Units = new WildcardWordSet(sections["units"]);
        MarkedNames = new WildcardWordSet(sections["marked-names"]);
        LowercaseStarts = new WildcardWordSet(sections["lowercase-starts"]);
        Unfinished = new WildcardWordSet(sections["unfinished"]);
        Attributions = new WildcardWordSet(sections["attributions"]);
        Labels = new WildcardWordSet(sections["labels"]);
        SectionWords = new WildcardWordSet(sections["sections"]);
        Ordinary = new WildcardWordSet(sections[SplitterRuleSections.Ordinary]);
        StrongOpeners = new WildcardWordSet(sections["strong-openers"]);
        Openers = new WildcardWordSet(sections["openers"]);
        Predicates = new WildcardWordSet(sections["predicates"]);
        NotPredicates = new WildcardWordSet(sections["not-predicates"]);
    }

    /// <summary>The words as written in the data.</summary>
    internal SplitterRuleSections Sections { get; }

    /// <summary>Units of measure that follow a number.</summary>
    internal WildcardWordSet Units { get; }

    /// <summary>Names that include a terminator: <c>Yahoo!</c>.</summary>
    internal WildcardWordSet MarkedNames { get; }

    /// <summary>Lowercase names that can start a sentence.</summary>
    internal WildcardWordSet LowercaseStarts { get; }

    /// <summary>Words that cannot end a sentence.</summary>
    internal WildcardWordSet Unfinished { get; }

    /// <summary>Verbs of saying that follow a quotation and its speaker.</summary>
    internal WildcardWordSet Attributions { get; }

    /// <summary>Words followed by a letter or number as a label: <c>vitamin</c> C.</summary>
    internal WildcardWordSet Labels { get; }

    /// <summary>Words followed by a section number: <c>Bab</c> II.</summary>
    internal WildcardWordSet SectionWords { get; }

    /// <summary>Words that look like abbreviations but are not.</summary>
    internal WildcardWordSet Ordinary { get; }

    /// <summary>Words that start a sentence even after a title.</summary>
    internal WildcardWordSet StrongOpeners { get; }

    /// <summary>Words that, when capitalized, start a sentence and are not a name.</summary>
    internal WildcardWordSet Openers { get; }

    /// <summary>Words that show that a sentence has a predicate.</summary>
    internal WildcardWordSet Predicates { get; }

    /// <summary>Words that look like predicates but are not.</summary>
    internal WildcardWordSet NotPredicates { get; }

    /// <summary>Creates the built-in rules.</summary>
    public static SplitterRules CreateDefault() => new(ReadDefaultSections());

    /// <summary>Creates the built-in rules, extended and overridden by a user's file.</summary>
    /// <param name="extraFile">A file in the format of the built-in rules. Null for none.</param>
    /// <exception cref="ProblemException">The file cannot be read, or has an unknown section.</exception>
    public static SplitterRules Load(string? extraFile)
    {
        var sections = ReadDefaultSections();
        if (extraFile is not null)
        {
            try
            {
                sections.Add(File.ReadAllText(extraFile), extraFile);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        "the splitting rules cannot be read",
                        "Check Splitter:ExtraRules in appsettings.json"
                    )
                    {
                        File = extraFile,
                    },
                    e
                );
            }
        }

        return new SplitterRules(sections);
    }

    /// <summary>Creates rules from a text in the format of the built-in rules, without the built-in rules.</summary>
    /// <exception cref="ProblemException">A section is unknown.</exception>
    public static SplitterRules Parse(string text)
    {
        var sections = new SplitterRuleSections();
        sections.Add(text, file: null);
        return new SplitterRules(sections);
    }

    /// <summary>Returns the abbreviation kind of a word without its last full stop.</summary>
    internal AbbreviationKind GetKind(ReadOnlySpan<char> word) =>
        _abbreviations.TryGetValue(word, out var found) && (found.Forms & LetterCaseClassifier.GetCase(word)) != 0
            ? found.Kind
            : AbbreviationKind.None;

    private static SplitterRuleSections ReadDefaultSections()
    {
        using var stream =
            typeof(SplitterRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new FileNotFoundException("The assembly has no such file.", Resource);
        using var reader = new StreamReader(stream);
        var sections = new SplitterRuleSections();
        sections.Add(reader.ReadToEnd(), file: null);
        return sections;
    }
}
