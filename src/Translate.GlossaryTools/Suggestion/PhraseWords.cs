using System.Collections.Frozen;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>What words do in a phrase: the lists of <c>suggestion-words.txt</c>, with the stop words and the reference.</summary>
internal sealed class PhraseWords(IReadOnlyDictionary<string, FrozenSet<string>> sections, StopWords stopWords, ReferenceWords reference)
{
    /// <summary>A shorter word is not a root with a prefix.</summary>
    private const int MinAffixed = 6;

    private static readonly string[] VerbPrefixes = ["me", "di"];
    private static readonly string[] NounEndings = ["asi", "itas", "isme", "logi", "grafi"];

    private readonly FrozenSet<string> _general = sections["general"];
    private readonly FrozenSet<string> _commonHeads = sections["common-heads"];
    private readonly FrozenSet<string> _loose = sections["loose"];
    private readonly FrozenSet<string> _predicates = sections["predicates"];
    private readonly FrozenSet<string> _nominalRoots = sections["nominal-roots"];
    private readonly FrozenSet<string> _notVerbs = sections["not-verbs"];
    private readonly FrozenSet<string> _institutions = sections["institutions"];
    private readonly FrozenSet<string> _named = sections["named"];
    private readonly FrozenSet<string> _titles = sections["titles"];
    private readonly FrozenSet<string> _places = sections["places"];
    private readonly FrozenSet<string> _foreign = sections["foreign"];
    private readonly FrozenSet<string> _regions = sections["regions"];
    private readonly FrozenSet<string> _companies = sections["companies"];
    private readonly FrozenSet<string> _commonAcronyms = sections["common-acronyms"];
    private readonly FrozenSet<string> _bylines = sections["bylines"];

    /// <summary>The reference that says how common a word is.</summary>
    public ReferenceWords Reference => reference;

    /// <summary>The function words.</summary>
    public StopWords StopWords => stopWords;

    /// <summary>The words that come with the program.</summary>
    public static PhraseWords CreateDefault() =>
        new(
            SectionedWordList.Read(typeof(PhraseWords).Assembly, "suggestion-words.txt"),
            StopWords.CreateDefault(),
            ReferenceWords.CreateDefault()
        );

    /// <summary>Whether free phrases begin with the noun.</summary>
    public bool IsGeneral(string word) => _general.Contains(Single(word));

    /// <summary>Whether terms and free phrases begin with the noun.</summary>
    public bool IsCommonHead(string word) => _commonHeads.Contains(Single(word));

    /// <summary>Whether the modifier goes with any noun.</summary>
    public bool IsLoose(string word) => _loose.Contains(word);

    /// <summary>Whether the root is a predicate after a noun.</summary>
    public bool IsPredicate(string word) => _predicates.Contains(word);

    /// <summary>Whether a term may begin with the root of a verb.</summary>
    public bool IsNominalRoot(string word) => _nominalRoots.Contains(word);

    /// <summary>Whether the names of institutions, laws, programmes and events begin with the word.</summary>
    public bool IsInstitution(string word) => _institutions.Contains(word);

    /// <summary>Whether words of their own follow the word in names.</summary>
    public bool IsNamed(string word) => _named.Contains(word);

    /// <summary>Whether official titles begin with the word.</summary>
    public bool IsTitle(string word) => _titles.Contains(word);

    /// <summary>Whether names of places and people begin with the word.</summary>
    public bool IsPlaceHead(string word) => _places.Contains(word);

    /// <summary>Whether foreign names of institutions have the word.</summary>
    public bool IsForeign(string word) => _foreign.Contains(word);

    /// <summary>Whether the name of a region follows the word.</summary>
    public bool IsRegion(string word) => _regions.Contains(word);

    /// <summary>Whether names of companies and schools have the word.</summary>
    public bool IsCompany(string word) => _companies.Contains(word);

    /// <summary>Whether every reader knows the acronym.</summary>
    public bool IsCommonAcronym(string word) => _commonAcronyms.Contains(word);

    /// <summary>Whether the word labels a line that is not text.</summary>
    public bool IsByline(string word) => _bylines.Contains(word);

    /// <summary>Whether the noun is derived from a common word (<c>kepemilikan</c>, <c>pinjaman</c>), and so no technical word by itself.</summary>
    public bool IsDerived(string word) =>
        reference.GetClass(word) != ReferenceClass.Unknown
        && (word.EndsWith("an", StringComparison.Ordinal) || word.StartsWith("pe", StringComparison.Ordinal));

    /// <summary>Returns what the word can be in a term.</summary>
    public WordRole GetRole(string word)
    {
        if (stopWords.Contains(word))
        {
            return WordRole.Stop;
        }

        var known = reference.GetClass(word);
        return known switch
        {
            ReferenceClass.Noun => WordRole.Noun,
            ReferenceClass.Title => WordRole.Title,
            ReferenceClass.Adjective => WordRole.Adjective,
            ReferenceClass.Place => WordRole.Place,
            ReferenceClass.Function => WordRole.Stop,
            ReferenceClass.Verb => IsAffixed(word) ? WordRole.Verb : WordRole.Root,
            _ => GetUnknownRole(word),
        };
    }

    private WordRole GetUnknownRole(string word)
    {
        // rumahku is not a technical word.
        if (IndonesianClitic.TryFind(word, out var clitic) && reference.GetClass(word[..^clitic.Length]) != ReferenceClass.Unknown)
        {
            return WordRole.Stop;
        }

        if (stopWords.IsRoot(word))
        {
            return WordRole.Root;
        }

        if (
            word.Length < MinAffixed
            || _notVerbs.Contains(word)
            || NounEndings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        )
        {
            return WordRole.Unknown;
        }

        if (Array.Exists(VerbPrefixes, prefix => word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) || IsAffixed(word, "ter"))
        {
            return WordRole.Verb;
        }

        return IsAffixed(word, "ber") ? WordRole.Stative
            : word.EndsWith("kan", StringComparison.Ordinal) ? WordRole.Verb
            : WordRole.Unknown;
    }

    private static bool IsAffixed(string word) =>
        Array.Exists(VerbPrefixes, prefix => IsAffixed(word, prefix))
        || IsAffixed(word, "ber")
        || IsAffixed(word, "ter")
        || word.EndsWith("kan", StringComparison.Ordinal);

    private static bool IsAffixed(string word, string prefix) =>
        word.Length >= MinAffixed && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static string Single(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 ? word[..hyphen] : word;
    }
}
