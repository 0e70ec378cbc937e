using System.Reflection;
using Translate.Core.Languages;
using Translate.Core.Problems;

namespace Translate.Engines.Offline;

/// <summary>The engine's Indonesian–English dictionary of word forms and fixed phrases.</summary>
/// <remarks>Forms with a capital are names and match only so; all others match any case. Read once, then safe to use from several threads.</remarks>
internal sealed class Lexicon
{
    private const string Resource = "lexicon.tsv";

    private static readonly Dictionary<string, WordClass> Classes = new(StringComparer.Ordinal)
    {
        ["n"] = WordClass.Noun,
        ["title"] = WordClass.Title,
        ["place"] = WordClass.Place,
        ["month"] = WordClass.Month,
        ["day"] = WordClass.Day,
        ["pron"] = WordClass.Pronoun,
        ["det"] = WordClass.Determiner,
        ["dem"] = WordClass.Demonstrative,
        ["num"] = WordClass.Numeral,
        ["ord"] = WordClass.Ordinal,
        ["adj"] = WordClass.Adjective,
        ["adv"] = WordClass.Adverb,
        ["v"] = WordClass.Verb,
        ["vp"] = WordClass.Passive,
        ["aux"] = WordClass.Auxiliary,
        ["neg"] = WordClass.Negation,
        ["prep"] = WordClass.Preposition,
        ["conj"] = WordClass.Conjunction,
        ["ques"] = WordClass.Question,
        ["part"] = WordClass.Particle,
    };

    private readonly Dictionary<string, LexiconEntry> _entries = new(StringComparer.Ordinal);

    private Lexicon()
    {
    }

    /// <summary>Words in the longest phrase.</summary>
    public int MaxWords { get; private set; } = 1;

    /// <summary>The lexicon that comes with the program, with a user's own words over it.</summary>
    /// <param name="extraFile">A file of the same form; null for none.</param>
    /// <exception cref="ProblemException">The user's file cannot be read or has faults.</exception>
    public static Lexicon Load(string? extraFile)
    {
        var lexicon = new Lexicon();
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        lexicon.Add(reader, Resource);
        if (extraFile is not null)
        {
            try
            {
                using var extra = File.OpenText(extraFile);
                lexicon.Add(extra, extraFile);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "the lexicon cannot be read", "Check Offline:ExtraLexicon in appsettings.json") { File = extraFile }, e);
            }
        }

        lexicon.DerivePassives();
        return lexicon;
    }

    /// <summary>Reads lexicon lines; for tests and tools.</summary>
    /// <exception cref="ProblemException">A line is not of the form.</exception>
    public static Lexicon Parse(string text)
    {
        var lexicon = new Lexicon();
        lexicon.Add(new StringReader(text), "lexicon");
        lexicon.DerivePassives();
        return lexicon;
    }

    /// <summary>The entry of a word or phrase whose words are parted by single blanks or hyphens; null where there is none.</summary>
    public LexiconEntry? Find(string form) =>
        _entries.TryGetValue(form, out var exact) ? exact : _entries.GetValueOrDefault(form.ToLowerInvariant());

    private void Add(TextReader reader, string file)
    {
        var problems = new List<Problem>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("form\tpos\t", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length is < 3 or > 4 || !Classes.TryGetValue(cells[1], out var wordClass) || cells[0].Length == 0)
            {
                problems.Add(new Problem(ProblemKind.BadConfiguration, "not a lexicon line", $"Write form, class ({string.Join(", ", Classes.Keys)}), English and irregular forms, with tabs between") { File = file, Line = number });
                continue;
            }

            _entries[cells[0]] = new LexiconEntry(cells[0], wordClass, cells[2].Trim() is "-" ? string.Empty : cells[2].Trim(), cells.Length > 3 ? cells[3] : string.Empty);
            MaxWords = Math.Max(MaxWords, cells[0].Count(c => c is ' ' or '-') + 1);
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    /// <summary>For every active verb its di- form, unless the file has one: <c>menembak</c> gives <c>ditembak</c>.</summary>
    private void DerivePassives()
    {
        foreach (var verb in _entries.Values.Where(entry => entry.Class == WordClass.Verb).ToList())
        {
            foreach (var root in IndonesianVerb.GetRoots(verb.Form))
            {
                _entries.TryAdd("di" + root, new LexiconEntry("di" + root, WordClass.Passive, EnglishVerb.From(verb).Participle, string.Empty));
            }
        }
    }
}
