using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>The words that a sentence splitter must know; kept in data, because users have abbreviations of their own. Immutable.</summary>
public sealed class SplitterRules
{
    private const string Resource = "sentence-rules.txt";

    private readonly Dictionary<string, (AbbreviationKind Kind, LetterCases Forms)>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;

    private SplitterRules(SplitterRuleSections sections)
    {
        Sections = sections;
        _abbreviations = SplitterRuleSections.AbbreviationSections
            .SelectMany(kind => sections[kind.Key].GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
                .Select(spellings => KeyValuePair.Create(spellings.Key, (kind.Value, spellings.Select(LetterCaseClassifier.GetAllowedCases).Aggregate((all, one) => all | one)))))
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

    /// <summary>The words as they stand in the data.</summary>
    internal SplitterRuleSections Sections { get; }

    /// <summary>Units of measure that stand behind a number.</summary>
    internal WildcardWordSet Units { get; }

    /// <summary>Names with their mark: <c>Yahoo!</c>.</summary>
    internal WildcardWordSet MarkedNames { get; }

    /// <summary>Names in small letters that may begin a sentence.</summary>
    internal WildcardWordSet LowercaseStarts { get; }

    /// <summary>Words on which no sentence ends.</summary>
    internal WildcardWordSet Unfinished { get; }

    /// <summary>Verbs that stand behind a quotation and its speaker.</summary>
    internal WildcardWordSet Attributions { get; }

    /// <summary>Words whose letter or number is a label: <c>vitamin</c> C.</summary>
    internal WildcardWordSet Labels { get; }

    /// <summary>Words whose number heads a section: <c>Bab</c> II.</summary>
    internal WildcardWordSet SectionWords { get; }

    /// <summary>Words that look like abbreviations and are none.</summary>
    internal WildcardWordSet Ordinary { get; }

    /// <summary>Words that open a sentence even behind a title.</summary>
    internal WildcardWordSet StrongOpeners { get; }

    /// <summary>Words that, with a capital, open a sentence rather than being a name.</summary>
    internal WildcardWordSet Openers { get; }

    /// <summary>What tells that a sentence has its predicate.</summary>
    internal WildcardWordSet Predicates { get; }

    /// <summary>What looks like a predicate and is none.</summary>
    internal WildcardWordSet NotPredicates { get; }

    /// <summary>Reads the rules that come with the program.</summary>
    public static SplitterRules Default() => new(ReadDefaultSections());

    /// <summary>Reads the rules that come with the program, and a user's own that are added to them and win over them.</summary>
    /// <param name="extraFile">A file of the same form; null for none.</param>
    /// <exception cref="ProblemException">The file cannot be read, or holds an unknown section.</exception>
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
                throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "the splitting rules cannot be read", "Check Splitter:ExtraRules in appsettings.json") { File = extraFile }, e);
            }
        }

        return new SplitterRules(sections);
    }

    /// <summary>Reads rules in the form of the file that comes with the program, and nothing else.</summary>
    /// <exception cref="ProblemException">There is an unknown section.</exception>
    public static SplitterRules Parse(string text)
    {
        var sections = new SplitterRuleSections();
        sections.Add(text, file: null);
        return new SplitterRules(sections);
    }

    /// <summary>What kind of abbreviation a word is, its last full stop left out.</summary>
    internal AbbreviationKind GetKind(ReadOnlySpan<char> word) =>
        _abbreviations.TryGetValue(word, out var found) && (found.Forms & LetterCaseClassifier.GetCase(word)) != 0 ? found.Kind : AbbreviationKind.None;

    private static SplitterRuleSections ReadDefaultSections()
    {
        using var stream = typeof(SplitterRules).Assembly.GetManifestResourceStream(Resource) ?? throw new FileNotFoundException("The assembly has no such file.", Resource);
        using var reader = new StreamReader(stream);
        var sections = new SplitterRuleSections();
        sections.Add(reader.ReadToEnd(), file: null);
        return sections;
    }
}
