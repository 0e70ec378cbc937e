using System.Reflection;
using Translate.Core.Languages;
using Translate.Core.Problems;

namespace Translate.Engines.Offline;

/// <summary>The Indonesian–English dictionary of the engine: word forms and fixed phrases.</summary>
/// <remarks>Capitalized forms are names and match case-sensitively. All others ignore case. Immutable after loading, and then thread-safe.</remarks>
internal sealed partial class Lexicon
{
    /// <summary>The files of <c>Offline/Lexicon</c>. A form is in one of them only.</summary>
    internal static readonly string[] Files =
    [
        "function-words",
        "nouns",
        "titles",
        "places",
        "verbs",
        "passives",
        "adjectives",
        "adverbs",
        "phrases",
    ];

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

    private static readonly Dictionary<string, WordFeatures> Features = Enum.GetValues<WordFeatures>()
        .Where(feature => feature != WordFeatures.None)
        .ToDictionary(feature => feature.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly Dictionary<string, LexiconEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.OrdinalIgnoreCase);

    private Lexicon() { }

    /// <summary>The number of words in the longest phrase.</summary>
    public int MaxWords { get; private set; } = 1;

    /// <summary>Loads the built-in lexicon, extended and overridden by a user's file.</summary>
    /// <param name="extraFile">A file in the format of the lexicon. Null for none.</param>
    /// <exception cref="ProblemException">The user's file cannot be read or has invalid lines.</exception>
    public static Lexicon Load(string? extraFile)
    {
        var lexicon = new Lexicon();
        foreach (var file in Files)
        {
            var resource = $"Lexicon/{file}.tsv";
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream);
            lexicon.Add(reader, resource);
        }

        using (var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(SensesFile)!)
        {
            using var reader = new StreamReader(stream);
            lexicon.AddSenses(reader, SensesFile);
        }

        if (extraFile is not null)
        {
            try
            {
                using var extra = File.OpenText(extraFile);
                lexicon.Add(extra, extraFile);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        "the lexicon cannot be read",
                        "Check Offline:ExtraLexicon in appsettings.json"
                    )
                    {
                        File = extraFile,
                    },
                    e
                );
            }
        }

        lexicon.DeriveForms();
        return lexicon;
    }

    /// <summary>Parses lexicon lines. For tests and tools.</summary>
    /// <exception cref="ProblemException">A line is invalid.</exception>
    public static Lexicon Parse(string text, string senses = "")
    {
        var lexicon = new Lexicon();
        lexicon.Add(new StringReader(text), "lexicon");
        lexicon.AddSenses(new StringReader(senses), "senses");
        lexicon.DeriveForms();
        return lexicon;
    }

    /// <summary>Returns the entry of a word, or of a phrase with single spaces or hyphens between its words. Null if absent.</summary>
    public LexiconEntry? Find(string form) =>
        _entries.TryGetValue(form, out var exact) ? exact
        : form.ToLowerInvariant() is var lower && !ReferenceEquals(lower, form) ? _entries.GetValueOrDefault(lower)
        : null;

    /// <summary>Whether a phrase begins with the words, and has more.</summary>
    public bool BeginsPhrase(string words) => _beginnings.Contains(words);

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
            if (
                cells.Length is < 3 or > 5
                || !Classes.TryGetValue(cells[1], out var wordClass)
                || cells[0].Length == 0
                || ReadFeatures(cells) is not { } features
            )
            {
                problems.Add(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        "not a lexicon line",
                        $"Write form, class ({string.Join(", ", Classes.Keys)}), English, irregular forms and features ({string.Join(", ", Features.Keys)}), with tabs between"
                    )
                    {
                        File = file,
                        Line = number,
                    }
                );
                continue;
            }

            _entries[cells[0]] = new LexiconEntry(
                cells[0],
                wordClass,
                cells[2].Trim() is "-" ? string.Empty : cells[2].Trim(),
                cells.Length > 3 ? cells[3] : string.Empty
            )
            {
                Features = features,
                File = file,
                Line = number,
            };
            AddBeginnings(cells[0]);
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    /// <summary>Notes how a phrase begins, so that a search knows whether to read another word.</summary>
    private void AddBeginnings(string form)
    {
        var words = 1;
        for (var at = 1; at < form.Length; at++)
        {
            if (form[at] is ' ' or '-')
            {
                _beginnings.Add(form[..at]);
                words++;
            }
        }

        MaxWords = Math.Max(MaxWords, words);
    }

    /// <summary>Returns the features of a line, which may lack them; null if one is unknown.</summary>
    private static WordFeatures? ReadFeatures(string[] cells)
    {
        var features = WordFeatures.None;
        foreach (var name in cells.Length < 5 ? [] : cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Features.TryGetValue(name, out var feature))
            {
                return null;
            }

            features |= feature;
        }

        return features;
    }

    /// <summary>Adds the forms with di- and ter- of every active verb that the files lack, and the root, which headlines use.</summary>
    private void DeriveForms()
    {
        foreach (var verb in _entries.Values.Where(entry => entry.Class == WordClass.Verb).ToList())
        {
            var participle = EnglishVerb.From(verb).Participle;
            foreach (var root in IndonesianVerb.GetRoots(verb.Form).Where(root => root.Length > 2))
            {
                AddPassive("di" + root, verb, participle);
                AddPassive("ter" + root, verb, participle);
                if (
                    !_entries.TryAdd(root, verb with { Form = root, DerivedFrom = verb.Form })
                    && verb.Senses.Count > 0
                    && _entries[root] is { Class: WordClass.Verb, Senses: [] } bareVerb
                )
                {
                    _entries[root] = bareVerb with { Senses = verb.Senses };
                }

                if (IndonesianVerb.RemoveSuffix(root) is { Length: > 2 } bare && bare != root)
                {
                    AddPassive("ter" + bare, verb, participle);
                }
            }
        }

        AddActives();
    }

    /// <summary>Gives every passive its active base form: found, find.</summary>
    private void AddActives()
    {
        var actives = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var verb in _entries.Values.Where(entry => entry.Class == WordClass.Verb))
        {
            actives.TryAdd(EnglishVerb.From(verb).Participle, verb.English);
        }

        foreach (var passive in _entries.Values.Where(entry => entry.Class == WordClass.Passive).ToList())
        {
            if (actives.TryGetValue(passive.English, out var active))
            {
                _entries[passive.Form] = passive with { Active = active };
            }
        }
    }

    private void AddPassive(string form, LexiconEntry verb, string participle)
    {
        if (!_entries.TryGetValue(form, out var passive))
        {
            passive = new LexiconEntry(form, WordClass.Passive, participle, string.Empty)
            {
                File = verb.File,
                Line = verb.Line,
                DerivedFrom = verb.Form,
            };
            _entries.Add(form, passive);
        }

        if (verb.Senses.Count > 0 && passive is { Class: WordClass.Passive, Senses: [] })
        {
            _entries[form] = passive with
            {
                Senses = [.. verb.Senses.Where(sense => sense.Entry.Class == WordClass.Verb).Select(sense => sense.ToPassive(form))],
            };
        }
    }
}
