using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>The words of splitting rule files, by section. A later file overrides an earlier one.</summary>
internal sealed class SplitterRuleSections
{
    /// <summary>The sections of abbreviations. A word is in one of them at most.</summary>
    public static readonly IReadOnlyDictionary<string, AbbreviationKind> AbbreviationSections = new Dictionary<string, AbbreviationKind>
    {
        ["never-final"] = AbbreviationKind.NeverFinal,
        ["before-number"] = AbbreviationKind.BeforeNumber,
        ["may-be-final"] = AbbreviationKind.MayBeFinal,
        ["usually-final"] = AbbreviationKind.UsuallyFinal,
    };

    /// <summary>The section of words that are never abbreviations, regardless of their shape and of other files.</summary>
    public const string Ordinary = "ordinary";

    private static readonly string[] OtherSections =
    [
        "units",
        "marked-names",
        "lowercase-starts",
        "unfinished",
        "attributions",
        "labels",
        "sections",
        "strong-openers",
        "openers",
        "predicates",
        "not-predicates",
        Ordinary,
    ];

    private readonly Dictionary<string, List<string>> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the words of a section in file order, as written.</summary>
    public IReadOnlyList<string> this[string section] => _words.GetValueOrDefault(section) ?? [];

    /// <summary>Adds a file. Its words join their sections. Its abbreviations leave any other abbreviation section. Its ordinary words leave all sections.</summary>
    /// <param name="text">Words separated by white space under <c>[section]</c> lines. <c>#</c> starts a comment.</param>
    /// <param name="file">The name to report in problems. Null for rules that are not from a file.</param>
    /// <exception cref="ProblemException">A section is unknown, or words precede the first section. Reports all errors at once.</exception>
    public void Add(string text, string? file)
    {
        var problems = new List<Problem>();
        var section = string.Empty;
        foreach (var (number, raw) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var line = raw.Split('#')[0].Trim();
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']');
                if (!AbbreviationSections.ContainsKey(section) && !OtherSections.Contains(section))
                {
                    problems.Add(CreateProblem($"there is no section '{section}'", GetAdvice(section), file, number + 1));
                }
            }
            else if (line.Length > 0 && section.Length == 0)
            {
                problems.Add(
                    CreateProblem("words come before the first section", "Write a line such as [never-final] before them", file, number + 1)
                );
            }
            else
            {
                line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList().ForEach(word => AddWord(section, word));
            }
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private void AddWord(string section, string word)
    {
        if (!_known.Add(word))
        {
            foreach (var (other, words) in _words)
            {
                if (
                    section == Ordinary
                    || other == Ordinary
                    || (other != section && AbbreviationSections.ContainsKey(other) && AbbreviationSections.ContainsKey(section))
                )
                {
                    words.RemoveAll(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase));
                }
            }
        }

        _words.TryAdd(section, []);
        _words[section].Add(word);
    }

    private static string GetAdvice(string section) =>
        Spelling.FindClosest(section, AbbreviationSections.Keys.Concat(OtherSections)) is { } suggestion
            ? $"Did you mean '{suggestion}'?"
            : $"Choose one of: {string.Join(", ", AbbreviationSections.Keys.Concat(OtherSections))}";

    private static Problem CreateProblem(string message, string advice, string? file, int line) =>
        new(ProblemKind.BadConfiguration, message, advice) { File = file, Line = line };
}
