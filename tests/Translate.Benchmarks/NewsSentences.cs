namespace Translate.Benchmarks;

/// <summary>Creates random sentences from words of the sample articles, by frequency, and rarer words of the built-in lexicon.</summary>
internal sealed class NewsSentences
{
    private const int Words = 18;

    private readonly string[] _common;
    private readonly string[] _rare;
    private readonly Random _random;

    public NewsSentences(int seed)
    {
        _random = new Random(seed);
        _common =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
                .SelectMany(File.ReadLines)
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(word => word.Trim('.', ',', '"', '“', '”', '(', ')'))
                .Where(word => word.Length > 0),
        ];
        _rare =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src/Translate.Engines/Offline/Lexicon"), "*.tsv")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t')[0]),
        ];
    }

    /// <summary>Returns a sentence of about 130 characters.</summary>
    public string Next()
    {
        var words = Enumerable.Range(0, _random.Next(Words - 5, Words + 6)).Select(_ => Word()).ToArray();
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words) + ".";
    }

    /// <summary>Returns the sentence with one to three words changed.</summary>
    public string Change(string sentence)
    {
        var words = sentence.Split(' ');
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            words[_random.Next(words.Length)] = Word();
        }

        return string.Join(' ', words);
    }

    private string Word() =>
        _random.Next(10) switch
        {
            < 6 => _common[_random.Next(_common.Length)],
            < 9 => _rare[_random.Next(_rare.Length)],
            _ => FormattableString.Invariant($"{_random.Next(10_000)}"),
        };
}
