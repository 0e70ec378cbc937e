using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>The words that a sentence splitter must know; kept in data, because users have abbreviations of their own. Immutable.</summary>
public sealed class SplitterRules
{
    private const string Resource = "sentence-rules.txt";

    private readonly Dictionary<string, (AbbreviationKind Kind, WordForms Forms)>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;

    private SplitterRules(RuleSections sections)
    {
        Sections = sections;
        _abbreviations = RuleSections.Kinds
            .SelectMany(kind => sections[kind.Key].GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
                .Select(spellings => KeyValuePair.Create(spellings.Key, (kind.Value, spellings.Select(WordFormsOf.Entry).Aggregate((all, one) => all | one)))))
            .ToDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Units = new WordPatterns(sections["units"]);
        MarkedNames = new WordPatterns(sections["marked-names"]);
        LowercaseStarts = new WordPatterns(sections["lowercase-starts"]);
        Unfinished = new WordPatterns(sections["unfinished"]);
        Attributions = new WordPatterns(sections["attributions"]);
        Labels = new WordPatterns(sections["labels"]);
        SectionWords = new WordPatterns(sections["sections"]);
        Ordinary = new WordPatterns(sections[RuleSections.Ordinary]);
        StrongOpeners = new WordPatterns(sections["strong-openers"]);
        Openers = new WordPatterns(sections["openers"]);
        Predicates = new WordPatterns(sections["predicates"]);
        NotPredicates = new WordPatterns(sections["not-predicates"]);
    }

    /// <summary>The words as they stand in the data.</summary>
    internal RuleSections Sections { get; }

    /// <summary>Units of measure that stand behind a number.</summary>
    internal WordPatterns Units { get; }

    /// <summary>Names with their mark: <c>Yahoo!</c>.</summary>
    internal WordPatterns MarkedNames { get; }

    /// <summary>Names in small letters that may begin a sentence.</summary>
    internal WordPatterns LowercaseStarts { get; }

    /// <summary>Words on which no sentence ends.</summary>
    internal WordPatterns Unfinished { get; }

    /// <summary>Verbs that stand behind a quotation and its speaker.</summary>
    internal WordPatterns Attributions { get; }

    /// <summary>Words whose letter or number is a label: <c>vitamin</c> C.</summary>
    internal WordPatterns Labels { get; }

    /// <summary>Words whose number heads a section: <c>Bab</c> II.</summary>
    internal WordPatterns SectionWords { get; }

    /// <summary>Words that look like abbreviations and are none.</summary>
    internal WordPatterns Ordinary { get; }

    /// <summary>Words that open a sentence even behind a title.</summary>
    internal WordPatterns StrongOpeners { get; }

    /// <summary>Words that, with a capital, open a sentence rather than being a name.</summary>
    internal WordPatterns Openers { get; }

    /// <summary>What tells that a sentence has its predicate.</summary>
    internal WordPatterns Predicates { get; }

    /// <summary>What looks like a predicate and is none.</summary>
    internal WordPatterns NotPredicates { get; }

    /// <summary>Reads the rules that come with the program.</summary>
    public static SplitterRules Default() => new(DefaultSections());

    /// <summary>Reads the rules that come with the program, and a user's own that are added to them and win over them.</summary>
    /// <param name="extraFile">A file of the same form; null for none.</param>
    /// <exception cref="ProblemException">The file cannot be read, or holds an unknown section.</exception>
    public static SplitterRules Load(string? extraFile)
    {
        var sections = DefaultSections();
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
        var sections = new RuleSections();
        sections.Add(text, file: null);
        return new SplitterRules(sections);
    }

    /// <summary>What kind of abbreviation a word is, its last full stop left out.</summary>
    internal AbbreviationKind GetKind(ReadOnlySpan<char> word) =>
        _abbreviations.TryGetValue(word, out var found) && (found.Forms & WordFormsOf.Word(word)) != 0 ? found.Kind : AbbreviationKind.None;

    private static RuleSections DefaultSections()
    {
        using var stream = typeof(SplitterRules).Assembly.GetManifestResourceStream(Resource) ?? throw new FileNotFoundException("The assembly has no such file.", Resource);
        using var reader = new StreamReader(stream);
        var sections = new RuleSections();
        sections.Add(reader.ReadToEnd(), file: null);
        return sections;
    }
}
