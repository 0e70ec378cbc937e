using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>The words of a file of splitting rules, by section; of several files, the later wins.</summary>
internal sealed class SplitterRuleSections
{
    /// <summary>The sections of abbreviations: a word is in one of them at most.</summary>
    public static readonly IReadOnlyDictionary<string, AbbreviationKind> AbbreviationSections = new Dictionary<string, AbbreviationKind>
    {
        ["never-final"] = AbbreviationKind.NeverFinal,
        ["before-number"] = AbbreviationKind.BeforeNumber,
        ["may-be-final"] = AbbreviationKind.MayBeFinal,
        ["usually-final"] = AbbreviationKind.UsuallyFinal,
    };

    /// <summary>The section of words that are no abbreviations, whatever they look like and whatever other files say.</summary>
    public const string Ordinary = "ordinary";

    private static readonly string[] OtherSections =
        ["units", "marked-names", "lowercase-starts", "unfinished", "attributions", "labels", "sections", "strong-openers", "openers", "predicates", "not-predicates", Ordinary];

    private readonly Dictionary<string, List<string>> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A section's words in the order of the files, each as it is written there.</summary>
    public IReadOnlyList<string> this[string section] => _words.GetValueOrDefault(section) ?? [];

    /// <summary>Adds a file: its words join their section, its abbreviations leave any other, and what it calls ordinary leaves all.</summary>
    /// <param name="text">Words parted by white space under <c>[section]</c> lines; <c>#</c> begins a comment.</param>
    /// <param name="file">Named in errors; null for rules that are no file.</param>
    /// <exception cref="ProblemException">A section has an unknown name, or words stand before the first one; all such faults at once.</exception>
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
                problems.Add(CreateProblem("words stand before the first section", "Write a line such as [never-final] above them", file, number + 1));
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
                if (section == Ordinary || other == Ordinary || (other != section && AbbreviationSections.ContainsKey(other) && AbbreviationSections.ContainsKey(section)))
                {
                    words.RemoveAll(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase));
                }
            }
        }

        _words.TryAdd(section, []);
        _words[section].Add(word);
    }

    private static string GetAdvice(string section) =>
        Spelling.FindClosest(section, AbbreviationSections.Keys.Concat(OtherSections)) is { } near ? $"Did you mean '{near}'?" : $"Choose one of: {string.Join(", ", AbbreviationSections.Keys.Concat(OtherSections))}";

    private static Problem CreateProblem(string message, string advice, string? file, int line) =>
        new(ProblemKind.BadConfiguration, message, advice) { File = file, Line = line };
}
