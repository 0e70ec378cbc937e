using System.Text.RegularExpressions;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Support;

/// <summary>
/// An engine that claims every term strategy and then drops, duplicates, re-cases, inflects, cuts, translates or moves the words that it
/// receives, including placeholders and terms.
/// </summary>
internal sealed partial class MisbehavingEngine(int seed) : ITranslator
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["membahas"] = "discussed",
        ["menembakkan"] = "fired",
        ["dan"] = "and",
        ["bertemu"] = "met",
        ["pulang"] = "left",
        ["ia"] = "he",
        ["melanggar"] = "broke",
        ["kata"] = "said",
        ["dewan"] = "security",
        ["keamanan"] = "board",
        ["gencatan"] = "weapons",
        ["senjata"] = "truce",
        ["rudal"] = "rocket",
        ["balistik"] = "arched",
        ["korea"] = "korea",
        ["utara"] = "north",
    };

    private readonly Random _random = new(seed);

    public EngineInfo Info { get; } =
        TestData.Engine with
        {
            TermStrategies = [TermStrategy.Native, TermStrategy.Placeholder, TermStrategy.Context],
        };

    public EngineUsage Usage => default;

    public static bool ContainsPlaceholder(string text) => Piece().IsMatch(text);

    /// <summary>Counts the correct occurrences of a rendering with a regular expression independent of the program.</summary>
    public static int CountRenderings(string rendering, string text)
    {
        var pattern = string.Concat(
            rendering.Select(c =>
                c == ' ' ? "[ -]"
                : char.IsLower(c) ? $"[{c}{char.ToUpperInvariant(c)}]"
                : c.ToString()
            )
        );
        return Regex.Count(text, $@"(?<![\p{{L}}\p{{N}}]){pattern}([sS]|'s|’s|s['’]s)?(?![\p{{L}}\p{{N}}])");
    }

    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(Translate)]);

    private TranslationResult Translate(TranslationRequest request)
    {
        var text = request.Text;
        foreach (var term in request.Terms.Reverse().Where(_ => _random.Next(3) > 0))
        {
            text = text.Remove(term.Range.Start, term.Range.Length).Insert(term.Range.Start, term.Entry.Target);
        }

        var words = text.Split(' ').SelectMany(Damage).ToList();
        if (_random.Next(4) == 0)
        {
            words.Reverse();
        }

        return TestData.Success(words.Count == 0 ? "Nothing." : string.Join(' ', words));
    }

    private IEnumerable<string> Damage(string word)
    {
        var core = word.TrimEnd('.', ',');
        var translated = Words.GetValueOrDefault(core, core) + word[core.Length..];
        return _random.Next(24) switch
        {
            0 => [],
            1 => [translated, translated],
            2 => [translated.ToLowerInvariant()],
            3 => [translated.ToUpperInvariant()],
            4 => [core + "s" + word[core.Length..]],
            5 => [translated[..(translated.Length / 2)]],
            6 => [translated[..(translated.Length / 2)], translated[(translated.Length / 2)..]],
            7 => [core + "'s"],
            8 => ["x" + translated],
            9 => [string.Join('-', core.Chunk(4).Select(chunk => new string(chunk)))],
            _ => [translated],
        };
    }

    [GeneratedRegex("zq|qz|[bcdfghjklmnprstv]{5}", RegexOptions.IgnoreCase)]
    private static partial Regex Piece();
}
