using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>The words of <c>rendering-context.txt</c> that decide what a rendering means at a place.</summary>
internal static class RenderingWords
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Sections = SectionedWordList.Read(
        typeof(RenderingWords).Assembly,
        "rendering-context.txt"
    );

    /// <summary>Words before a rendering that make it another thing, with the Indonesian words that license them.</summary>
    public static FrozenDictionary<string, string[]> Before { get; } = GetPairs("before", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that negate a verb.</summary>
    public static FrozenSet<string> Negations { get; } = Sections["negations"];

    /// <summary>Words that negate an infinitive: <c>refused to pass</c>.</summary>
    public static FrozenSet<string> Refusals { get; } = Sections["refusals"];

    /// <summary>Adverbs that a negation belongs to: <c>not only</c>.</summary>
    public static FrozenSet<string> Limits { get; } = Sections["limits"];

    /// <summary>Words between a negation and its verb.</summary>
    public static FrozenSet<string> BeforeVerbs { get; } = Sections["before-verbs"];

    /// <summary>Prefixes that make a rendering another thing, with the Indonesian words that license them.</summary>
    public static FrozenDictionary<string, string[]> Prefixes { get; } = GetPairs("prefixes", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words after a rendering that make it another thing: <c>president-elect</c>.</summary>
    public static FrozenDictionary<string, string[]> Suffixes { get; } = GetPairs("suffixes", StringComparer.OrdinalIgnoreCase);

    /// <summary>Words with a capital before a name that make it another name.</summary>
    public static FrozenDictionary<string, string[]> NamesBefore { get; } = GetPairs("names-before", StringComparer.Ordinal);

    /// <summary>Words with a capital after a name that make it another name.</summary>
    public static FrozenDictionary<string, string[]> NamesAfter { get; } = GetPairs("names-after", StringComparer.Ordinal);

    /// <summary>Heads of names that go on with <c>of</c>.</summary>
    public static FrozenSet<string> Institutions { get; } = Sections["institutions"];

    /// <summary>Last words of the names of institutions.</summary>
    public static FrozenSet<string> InstitutionHeads { get; } = Sections["institution-heads"];

    /// <summary>Words that can be beside the name of an institution and leave it as it is.</summary>
    public static FrozenSet<string> BesideInstitutions { get; } = Sections["beside-institutions"];

    /// <summary>Words that require a plural after them.</summary>
    public static FrozenSet<string> Many { get; } = Sections["many"];

    /// <summary>Numbers that can be before a number word.</summary>
    public static FrozenSet<string> Numbers { get; } = Sections["numbers"];

    /// <summary>First words of an office, after which English names the field.</summary>
    public static FrozenSet<string> Offices { get; } = Sections["offices"];

    /// <summary>Words, numbers aside, between a verb and what is counted.</summary>
    public static FrozenSet<string> Quantities { get; } = Sections["quantities"];

    /// <summary>English pronouns for what was named before.</summary>
    public static FrozenSet<string> Pronouns { get; } = Sections["pronouns"];

    /// <summary>English words that replace a noun that is not repeated.</summary>
    public static FrozenSet<string> ProForms { get; } = Sections["pro-forms"];

    /// <summary>English words that do so after <c>the</c>.</summary>
    public static FrozenSet<string> ProFormsAfterThe { get; } = Sections["pro-forms-after-the"];

    /// <summary>English possessive pronouns.</summary>
    public static FrozenSet<string> Possessives { get; } = Sections["possessives"];

    /// <summary>Indonesian pronouns.</summary>
    public static FrozenSet<string> SourcePronouns { get; } = Sections["source-pronouns"];

    /// <summary>Particles of phrasal verbs.</summary>
    public static FrozenSet<string> Particles { get; } = Sections["particles"];

    /// <summary>Abbreviations of number words after a figure.</summary>
    public static FrozenDictionary<string, string[]> Units { get; } = GetPairs("units", StringComparer.OrdinalIgnoreCase);

    /// <summary>Signs of currencies by their names.</summary>
    public static FrozenDictionary<string, string[]> Signs { get; } = GetPairs("signs", StringComparer.OrdinalIgnoreCase);

    /// <summary>Currencies by their Indonesian names.</summary>
    public static FrozenDictionary<string, string[]> Currencies { get; } = GetPairs("currencies", StringComparer.OrdinalIgnoreCase);

    /// <summary>Owners at the start of a rendering, and how English names them after it.</summary>
    public static FrozenDictionary<string, string[]> Owners { get; } = GetPairs("owners", StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> GetPairs(string section, StringComparer comparer) =>
        Sections[section]
            .Select(pair => pair.Split('='))
            .DistinctBy(pair => pair[0], comparer)
            .ToFrozenDictionary(pair => pair[0].Replace('_', ' '), pair => pair[1].Replace('_', ' ').Split('|'), comparer);
}
